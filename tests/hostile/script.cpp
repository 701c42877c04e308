// SPDX-License-Identifier: GPL-2.0-only
#include "script.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <linux/lunatik.h>

namespace {

constexpr std::array status_names{"ok",       "syntax",      "runtime", "memory",
				  "deadline", "interrupted", "errerr"};

std::uint64_t parse_number(const std::string &text, std::size_t &end)
{
	return std::stoull(text, &end);
}

std::uint64_t parse_cap(const std::string &text)
{
	std::size_t end = 0;
	const auto number = parse_number(text, end);
	const auto unit = text.substr(end);
	if (unit == "K")
		return number << 10;
	if (unit == "M")
		return number << 20;
	throw std::runtime_error("no such size: " + text);
}

std::vector<std::uint32_t> parse_statuses(const std::string &text)
{
	std::vector<std::uint32_t> statuses;
	std::istringstream words(text);
	for (std::string word; std::getline(words, word, '|');) {
		const auto *const found = std::ranges::find(status_names, word);
		if (found == status_names.end())
			throw std::runtime_error("no such status: " + word);
		statuses.push_back(static_cast<std::uint32_t>(found - status_names.begin()));
	}
	return statuses;
}

void parse_line(Script &script, const std::string &key, const std::string &value)
{
	if (key == "status") {
		script.statuses = parse_statuses(value);
	} else if (key == "message") {
		script.message = value;
	} else if (key == "cap") {
		script.cap = parse_cap(value);
	} else if (key == "timeout") {
		std::size_t end = 0;
		script.timeout = parse_number(value, end) * 1'000'000;
	} else if (key == "heavy") {
		script.is_heavy = value == "yes";
	} else if (key == "then") {
		const auto arrow = value.find(" --> ");
		if (arrow == std::string::npos)
			throw std::runtime_error("no --> in: " + value);
		script.then = value.substr(0, arrow);
		script.values = value.substr(arrow + 5);
	} else {
		throw std::runtime_error("no such key: " + key);
	}
}

} // namespace

bool Script::is_endless() const
{
	return statuses.size() == 1 && statuses.front() == LUNATIK_STATUS_DEADLINE;
}

bool Script::may_end_with(std::uint32_t status) const
{
	return std::ranges::find(statuses, status) != statuses.end();
}

std::ostream &operator<<(std::ostream &out, const Script &script)
{
	return out << script.name;
}

const char *status_name(std::uint32_t status)
{
	return status < status_names.size() ? status_names[status] : "?";
}

Script read_script(const std::filesystem::path &file)
{
	std::ifstream in(file);
	std::ostringstream text;
	text << in.rdbuf();
	Script script{.name = file.stem(), .text = text.str(), .statuses = {}, .message = {}};

	std::istringstream lines(script.text);
	std::string line;
	std::getline(lines, line); // what it tries
	while (std::getline(lines, line) && line.starts_with("-- ")) {
		const auto colon = line.find(": ");
		if (colon == std::string::npos)
			throw std::runtime_error(script.name + ": no key in: " + line);
		parse_line(script, line.substr(3, colon - 3), line.substr(colon + 2));
	}
	if (script.statuses.empty())
		throw std::runtime_error(script.name + ": no status");
	if (script.timeout == 0)
		script.timeout = (script.is_endless() ? 100 : 2000) * std::uint64_t{1'000'000};
	return script;
}

std::vector<Script> read_corpus(const std::filesystem::path &folder)
{
	std::vector<Script> corpus;
	if (!std::filesystem::exists(folder)) // where tests are listed, not run
		return corpus;
	for (const auto &entry : std::filesystem::directory_iterator(folder))
		corpus.push_back(read_script(entry.path()));
	std::ranges::sort(corpus, {}, &Script::name);
	return corpus;
}
