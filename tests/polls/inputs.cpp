// SPDX-License-Identifier: GPL-2.0-only
#include "inputs.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace {

constexpr std::size_t size_max = 1 << 16;

// A line is "WORD", with \" and \\ in it and no other escapes that are needed here.
std::string unquoted(const std::string &line)
{
	std::string word;
	for (std::size_t i = 1; i + 1 < line.size(); i++) {
		if (line[i] == '\\' && i + 2 < line.size())
			i++;
		word += line[i];
	}
	return word;
}

} // namespace

std::string contents(const std::filesystem::path &file)
{
	std::ifstream in(file, std::ios::binary);
	if (!in)
		throw std::runtime_error("cannot read " + file.string());
	return {std::istreambuf_iterator<char>(in), {}};
}

Inputs::Inputs(const std::filesystem::path &folder, std::uint64_t seed) : random_(seed)
{
	std::vector<std::filesystem::path> files;
	for (const char *kind : {"corpus", "seeds"})
		for (const auto &entry : std::filesystem::directory_iterator(folder / kind))
			files.push_back(entry.path());
	std::ranges::sort(files);
	for (const auto &file : files)
		saved_.push_back(contents(file));
	std::ifstream dictionary(folder / "dictionary");
	for (std::string line; std::getline(dictionary, line);)
		if (line.starts_with('"'))
			words_.push_back(unquoted(line));
	if (saved_.empty() || words_.empty())
		throw std::runtime_error("nothing to begin with in " + folder.string());
}

void Inputs::change(std::string &text)
{
	const std::size_t at = random_.below(text.size() + 1);
	const std::size_t length = random_.below(text.size() - at + 1);
	switch (random_.below(7)) {
	case 0:
		text.insert(at, random_.pick(words_));
		break;
	case 1:
		text.erase(at, random_.chance(50) ? 1 : length);
		break;
	case 2: // the same again, and again
		for (std::size_t n = 1 + random_.below(64);
		     n > 0 && text.size() + length < size_max; n--)
			text.insert(at, text.substr(at, length));
		break;
	case 3:
		text.insert(at, 1, static_cast<char>(random_.below(256)));
		break;
	case 4: { // a piece of another
		const std::string &other = random_.pick(saved_);
		const std::size_t from = random_.below(other.size() + 1);
		text.insert(at, other.substr(from, random_.below(other.size() - from + 1)));
		break;
	}
	case 5:
		if (at < text.size())
			text[at] = static_cast<char>(text[at] ^ 1 << random_.below(8));
		break;
	default:
		text.insert(at,
			    std::to_string(static_cast<std::int64_t>(random_.bits()) >>
					   random_.below(64)));
		break;
	}
}

std::string Inputs::next()
{
	std::string text = random_.pick(saved_);
	for (std::size_t changes = 1 + random_.below(8); changes > 0; changes--)
		change(text);
	text.resize(std::min(text.size(), size_max));
	return text;
}
