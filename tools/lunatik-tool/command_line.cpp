// SPDX-License-Identifier: MIT
#include "command_line.hpp"

#include "failure.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace po = boost::program_options;

namespace tool {
namespace {

bool is_option(const std::string &word)
{
	return word.size() > 1 && word.front() == '-';
}

// Where the first operand is.
Arguments::const_iterator find_operand(const po::options_description &options,
				       const Arguments &arguments)
{
	auto word = arguments.begin();
	for (; word != arguments.end() && is_option(*word); ++word) {
		if (*word == "--") {
			return std::next(word);
		}
		const auto *option =
			options.find_nothrow(word->substr(word->find_first_not_of('-')), false);
		const bool value_follows =
			option != nullptr && option->semantic()->max_tokens() > 0;
		if (value_follows && std::next(word) != arguments.end()) {
			++word;
		}
	}
	return word;
}

} // namespace

CommandLine::CommandLine(const po::options_description &options, const Syntax &syntax,
			 const Arguments &arguments)
{
	auto words_end = arguments.end();
	if (syntax.operands_end_options) {
		words_end = find_operand(options, arguments);
		operands_.assign(words_end, arguments.end());
	}

	constexpr const char *operand = "operand";
	po::options_description all;
	all.add(options).add_options()(operand, po::value<Arguments>());
	po::positional_options_description positions;
	positions.add(operand, -1);
	try {
		po::store(po::command_line_parser(Arguments(arguments.begin(), words_end))
				  .options(all)
				  .positional(positions)
				  .style(po::command_line_style::unix_style &
					 ~po::command_line_style::allow_guessing)
				  .run(),
			  values_);
	} catch (const po::error &error) {
		throw UsageError(error.what());
	}
	if (has(operand)) {
		const auto &words = values_[operand].as<Arguments>();
		operands_.insert(operands_.begin(), words.begin(), words.end());
	}
	if (has("help")) {
		return;
	}

	if (operands_.size() < syntax.least_operands) {
		throw UsageError("missing operand");
	}
	// What follows the first operand may begin with "-", but an option of the tool in that
	// place is a mistake likelier than a script of that name.
	const std::string option_mark = "--";
	if (syntax.operands_end_options && operands_.size() > 1 &&
	    operands_[1].starts_with(option_mark) &&
	    options.find_nothrow(operands_[1].substr(option_mark.size()), false) != nullptr) {
		throw UsageError("options come before the name");
	}
	if (operands_.size() > syntax.most_operands) {
		throw UsageError("too many operands");
	}
}

std::optional<std::string> CommandLine::value(const char *option) const
{
	if (!has(option)) {
		return std::nullopt;
	}
	return values_[option].as<std::string>();
}

} // namespace tool
