// SPDX-License-Identifier: GPL-2.0-only
#include "figure.hpp"

#include <array>
#include <cstdio>

namespace {

std::string number(double value, Unit unit)
{
	if (std::isnan(value)) {
		return "-";
	}
	std::array<char, 32> text{};
	std::snprintf(text.data(), text.size(), "%.*f", unit == Unit::ratio ? 4 : 0, value);
	return text.data();
}

const char *word(Unit unit)
{
	switch (unit) {
	case Unit::instructions:
		return "instructions";
	case Unit::bytes:
		return "bytes";
	case Unit::ratio:
		return "ratio";
	}
	return "-";
}

} // namespace

void print(const Figure &figure)
{
	// The count below a ratio's line is one of instructions.
	const auto unit = figure.unit == Unit::ratio ? Unit::instructions : figure.unit;
	std::printf("%s\t%s\t%s\t%s\t%s\n", figure.name.c_str(),
		    number(figure.value, figure.unit).c_str(), word(figure.unit),
		    figure.reference.c_str(), number(figure.reference_value, unit).c_str());
	std::fflush(stdout);
}

void print_ratio(const Figure &figure)
{
	const auto ratio =
		figure.unit == Unit::ratio ? figure.value : figure.value / figure.reference_value;
	if (!std::isnan(ratio)) {
		std::printf("%s\t%s\n", figure.name.c_str(), number(ratio, Unit::ratio).c_str());
		std::fflush(stdout);
	}
}
