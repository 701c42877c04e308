// SPDX-License-Identifier: GPL-2.0-only
// What was measured, and what it is measured by.
#pragma once

#include <cmath>
#include <string>

enum class Unit { instructions, bytes, ratio };

struct Figure {
	std::string name; // without blanks, as are those of references
	Unit unit = Unit::instructions;
	double value = NAN; // none: this kernel does not have it
	// In the same run; a ratio's is the count below its line.
	std::string reference = "-";
	double reference_value = NAN;
};

// A line of NAME VALUE UNIT REFERENCE-NAME REFERENCE-VALUE, with tabs between them and "-" for
// none.
void print(const Figure &figure);

// A line of NAME RATIO, with a tab between them; none where there is no ratio.
void print_ratio(const Figure &figure);
