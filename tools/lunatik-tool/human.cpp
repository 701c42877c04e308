// SPDX-License-Identifier: MIT
#include "human.hpp"

#include "utf8.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace tool {

std::string human_size(std::uint64_t bytes)
{
	constexpr std::string_view units = "KMGTPE";
	constexpr double step = 1024;
	constexpr double rounds_up_to_step = 1023.95;
	if (bytes < 1024) {
		return fmt::format("{}", bytes);
	}
	double number = static_cast<double>(bytes) / step;
	std::size_t unit = 0;
	for (; number >= rounds_up_to_step; ++unit) {
		number /= step;
	}
	return fmt::format("{:.1f}{}", number, units[unit]);
}

std::string human_duration(std::chrono::nanoseconds duration)
{
	struct Unit {
		std::string_view name;
		std::int64_t nanoseconds;
	};
	constexpr std::array<Unit, 4> units{
		{{"s", 1'000'000'000}, {"ms", 1'000'000}, {"us", 1'000}, {"ns", 1}}};

	const std::int64_t count = duration.count();
	if (count == 0) {
		return "0s";
	}
	const Unit &unit = *std::ranges::find_if(
		units, [&](const Unit &candidate) { return count >= candidate.nanoseconds; });
	std::string text = fmt::format("{}", count / unit.nanoseconds);
	if (const auto thousandths = count % unit.nanoseconds * 1000 / unit.nanoseconds;
	    thousandths != 0) {
		text += fmt::format(".{:03}", thousandths);
		text.erase(text.find_last_not_of('0') + 1);
	}
	return text.append(unit.name);
}

std::string human_timeout(lunatik::Timeout timeout)
{
	return timeout.is_none() ? "none" : human_duration(timeout.duration());
}

std::string human_time(std::chrono::sys_time<std::chrono::nanoseconds> time)
{
	const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
	return fmt::format(
		"{:%F %T %z}",
		fmt::localtime(static_cast<std::time_t>(seconds.time_since_epoch().count())));
}

std::string human_version(std::uint32_t version)
{
	return fmt::format("{}.{}.{}", version / 10000, version / 100 % 100, version % 100);
}

std::string format_table(const std::vector<Column> &columns,
			 const std::vector<std::vector<std::string>> &rows)
{
	std::vector<std::size_t> widths;
	for (std::size_t i = 0; i < columns.size(); ++i) {
		std::size_t width = display_width(columns[i].title);
		for (const auto &row : rows) {
			width = std::max(width, display_width(row[i]));
		}
		widths.push_back(width);
	}

	std::string table;
	const auto append_cell = [&](std::size_t i, const std::string &cell) {
		const std::string padding(widths[i] - display_width(cell), ' ');
		const bool last = i + 1 == columns.size();
		if (columns[i].right) {
			table.append(padding).append(cell);
		} else {
			table.append(cell).append(last ? "" : padding); // no blanks at a line's end
		}
		table.append(last ? "\n" : "  ");
	};
	for (std::size_t i = 0; i < columns.size(); ++i) {
		append_cell(i, columns[i].title);
	}
	for (const auto &row : rows) {
		for (std::size_t i = 0; i < columns.size(); ++i) {
			append_cell(i, row[i]);
		}
	}
	return table;
}

std::string format_fields(const std::vector<Field> &fields)
{
	std::size_t width = 0;
	for (const Field &field : fields) {
		width = std::max(width, display_width(field.name));
	}
	std::string text;
	for (const Field &field : fields) {
		const std::string padding(width - display_width(field.name), ' ');
		text += fmt::format("{}{}  {}\n", field.name, padding, field.value);
	}
	return text;
}

} // namespace tool
