// SPDX-License-Identifier: GPL-2.0-only
// Random Lua programs. The same seed gives the same program.
//
// They end, and what they print depends on themselves alone: no addresses, no order of keys that
// are hashed, no time, no sizes of memory. Most expressions have the types that they need, and what
// may raise an error is mostly called by try(), which prints what it was.
#pragma once

#include "expressions.hpp"
#include "random.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

class Statements {
public:
	explicit Statements(std::uint64_t seed) : random_(seed), expressions_(random_, variables_)
	{
	}

	std::string program();

private:
	// The text. A statement is a line, or lines with what is indented between them.
	void line(const std::string &text);
	void open(const std::string &text);
	void close(const std::string &text = "end");
	// Between the parts of a statement, such as `else`.
	void part(const std::string &text);
	std::string fresh(const char *prefix);
	void add(std::string name, Type type, bool constant = false, int level = 0);

	// What a script is made of: statements.cpp.
	void declare(Type type);
	void body(int least = 1, int most = 4);
	void loop_body();
	void statement();
	void simple();
	void assign();
	void array_statement();
	void if_statement();
	void while_loop();
	void repeat_loop();
	void numeric_for();
	void generic_for();
	void goto_loop();
	void function();
	void protected_block();

	// What the language has beside: features.cpp.
	void closures();
	void coroutine();
	void object();
	void to_be_closed();
	void finalizer();
	void weak_table();
	void errors();
	void loaded();
	void varargs();
	void sorting();

	Random random_;
	std::vector<Variable> variables_;
	Expressions expressions_;
	std::vector<std::size_t> scopes_;
	std::string text_;
	std::size_t indent_ = 0;
	int names_ = 0;
	int budget_ = 0;
	int depth_ = 0;
	int loops_ = 0;
	int tries_ = 0;
	bool collected_ = false;
	bool function_ = false;
	bool coroutine_ = false;
};
