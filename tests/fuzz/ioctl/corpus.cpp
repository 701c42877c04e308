// SPDX-License-Identifier: GPL-2.0-only
#include "corpus.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <unistd.h>

namespace fs = std::filesystem;

std::string file_name(const Program &program)
{
	std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a
	for (const char c : print(program))
		hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
	std::array<char, 16> digits{};
	const auto end = std::to_chars(digits.begin(), digits.end(), hash, 16).ptr;
	return std::string(digits.begin(), end) + ".prog";
}

Program read_program(const fs::path &file)
{
	std::ifstream stream(file);
	const std::string text{std::istreambuf_iterator<char>(stream), {}};
	if (!stream)
		throw std::runtime_error("cannot read " + file.string());
	try {
		return parse(text);
	} catch (const std::invalid_argument &error) {
		throw std::runtime_error(file.string() + ": " + error.what());
	}
}

void write_program(const fs::path &folder, const Program &program, const std::string &comment)
{
	fs::create_directories(folder);
	// As a whole or not at all: another may be reading.
	const auto draft = folder / (file_name(program) + "." + std::to_string(getpid()));
	std::ofstream stream(draft);
	if (!comment.empty())
		stream << "# " << comment << '\n';
	stream << print(program) << std::flush;
	if (!stream)
		throw std::runtime_error("cannot write " + draft.string());
	fs::rename(draft, folder / file_name(program));
}

Corpus::Corpus(const fs::path &from, fs::path to) : to_(std::move(to))
{
	if (!from.empty())
		read(from);
	if (!to_.empty())
		fs::create_directories(to_);
	refresh();
}

void Corpus::read(const fs::path &folder)
{
	std::vector<fs::path> files;
	for (const auto &file : fs::directory_iterator(folder))
		if (file.path().extension() == ".prog" && !known_.contains(file.path().filename()))
			files.push_back(file.path());
	std::ranges::sort(files);
	for (const auto &file : files) {
		known_.insert(file.filename());
		programs_.push_back(read_program(file));
	}
}

void Corpus::add(const Program &program)
{
	if (!known_.insert(file_name(program)).second)
		return;
	programs_.push_back(program);
	if (!to_.empty())
		write_program(to_, program);
}

void Corpus::refresh()
{
	if (!to_.empty())
		read(to_);
}
