// SPDX-License-Identifier: GPL-2.0-only
// Expressions by type, of the variables in scope.
#pragma once

#include "random.hpp"

#include <string>
#include <vector>

enum class Type { integer, string, boolean, array, object, function };

struct Variable {
	std::string name;
	Type type;
	bool constant = false; // can't be assigned
	int level = 0;         // of a function: it calls those of lower levels alone
};

class Expressions {
public:
	Expressions(Random &random, std::vector<Variable> &variables)
	    : random_(random), variables_(variables)
	{
	}

	std::string of(Type type, int depth);
	std::string integer(int depth);
	std::string small(int depth); // near zero
	std::string string(int depth);
	std::string boolean(int depth);
	std::string array(int depth);
	std::string any(int depth);

	// May well raise an error.
	std::string risky(int depth);

	std::string integer_literal();
	std::string string_literal();
	std::string pattern();
	std::string pack_format(int items);

	// The name of a variable of the type, or nothing.
	std::string variable(Type type, bool assignable = false);

	// Functions of this level and above are not called: so calls come to an end.
	int level = 100;

private:
	std::string call(int depth);
	std::string string_function(int depth);
	std::string array_function(int depth);
	std::string format(int depth);

	Random &random_;
	std::vector<Variable> &variables_;
};
