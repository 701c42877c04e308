// SPDX-License-Identifier: GPL-2.0-only
#include "minimise.hpp"

#include <cstddef>
#include <sstream>
#include <string_view>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string &text)
{
	Lines lines;
	std::istringstream stream(text);
	for (std::string line; std::getline(stream, line);)
		lines.push_back(line);
	return lines;
}

// Without the lines from `begin` to before `end`.
std::string joined(const Lines &lines, std::size_t begin, std::size_t end)
{
	std::string text;
	for (std::size_t i = 0; i < lines.size(); i++)
		if (i < begin || i >= end)
			text += lines[i] + "\n";
	return text;
}

std::size_t indent(const std::string &line)
{
	const std::size_t at = line.find_first_not_of(' ');
	return at == std::string::npos ? line.size() : at;
}

bool closes(const std::string &line)
{
	const std::string_view text = std::string_view(line).substr(indent(line));
	for (const std::string_view word : {"end", "else", "until", "}", ")"})
		if (text.starts_with(word))
			return true;
	return false;
}

// Where the statement ends that begins with this line.
std::size_t statement_end(const Lines &lines, std::size_t begin)
{
	std::size_t end = begin + 1;
	while (end < lines.size() &&
	       (indent(lines[end]) > indent(lines[begin]) ||
		(indent(lines[end]) == indent(lines[begin]) && closes(lines[end]))))
		end++;
	return end;
}

} // namespace

std::string minimise(const std::string &program,
		     const std::function<bool(const std::string &)> &fails)
{
	Lines lines = lines_of(program);
	const auto drop = [&](std::size_t begin, std::size_t end) {
		if (begin >= end || !fails(joined(lines, begin, end)))
			return false;
		lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(begin),
			    lines.begin() + static_cast<std::ptrdiff_t>(end));
		return true;
	};

	// Many lines at once, while that works: what comes last mostly does nothing.
	for (std::size_t many = lines.size() / 2; many > 2; many /= 2)
		for (std::size_t end = lines.size(); end >= many; end -= many)
			if (drop(end - many, end))
				end = lines.size() + many;
	// Then each statement, until no one can go.
	for (bool dropped = true; dropped;) {
		dropped = false;
		for (std::size_t i = lines.size(); i-- > 0;) {
			if (i >= lines.size())
				continue;
			const std::size_t end = statement_end(lines, i);
			if (drop(i, end)) {
				dropped = true;
			} else if (end > i + 2 && closes(lines[end - 1])) {
				// The block stays without what is around it.
				Lines inner = lines;
				inner.erase(inner.begin() + static_cast<std::ptrdiff_t>(end) - 1);
				inner.erase(inner.begin() + static_cast<std::ptrdiff_t>(i));
				if (fails(joined(inner, 0, 0))) {
					lines = std::move(inner);
					dropped = true;
				}
			}
		}
	}
	return joined(lines, 0, 0);
}
