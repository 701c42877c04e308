// SPDX-License-Identifier: MIT
// The words after a command's name: options of the tool, and operands.
#pragma once

#include <boost/program_options.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace tool {

using Arguments = std::vector<std::string>;

struct Syntax {
	std::size_t least_operands = 0;
	std::size_t most_operands = 0;
	// The number of operands after which no word is an option of the tool, because the rest is
	// for the script.
	std::size_t operands_with_options = std::numeric_limits<std::size_t>::max();
	// Whether a word after the first operand that begins with "-" and is no option is an
	// operand, because Lua code may begin with "-".
	bool operands_with_dashes = false;
};

class CommandLine {
public:
	// Throws UsageError. The number of operands is not checked with --help, because they are
	// not used then.
	CommandLine(const boost::program_options::options_description &options,
		    const Syntax &syntax, const Arguments &arguments);

	[[nodiscard]] bool has(const char *option) const { return values_.count(option) != 0; }

	// The value of an option that takes one.
	[[nodiscard]] std::optional<std::string> value(const char *option) const;

	[[nodiscard]] const Arguments &operands() const noexcept { return operands_; }

private:
	boost::program_options::variables_map values_;
	Arguments operands_;
};

} // namespace tool
