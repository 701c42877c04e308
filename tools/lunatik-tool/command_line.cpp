// SPDX-License-Identifier: MIT
#include "command_line.hpp"

#include "failure.hpp"

#include <iterator>
#include <utility>

namespace po = boost::program_options;

namespace tool {
namespace {

bool looks_like_option(const std::string &word)
{
	return word.size() > 1 && word.front() == '-';
}

// The option of a word "--name", "--name=value" or "-n", or null when the word is no option.
const po::option_description *find_option(const po::options_description &options,
					  const std::string &word)
{
	if (!looks_like_option(word)) {
		return nullptr; // Boost would take the empty word for the beginning of any option
	}
	if (!word.starts_with("--")) {
		return options.find_nothrow(word, false);
	}
	const std::string name = word.substr(2);
	return options.find_nothrow(name.substr(0, name.find('=')), false);
}

bool has_value_in_next(const po::option_description &option, const std::string &word)
{
	return option.semantic()->max_tokens() > 0 && word.find('=') == std::string::npos;
}

struct Words {
	Arguments options; // with their values
	Arguments operands;
};

Words split(const po::options_description &options, const Syntax &syntax,
	    const Arguments &arguments)
{
	Words words;
	auto word = arguments.begin();
	for (; word != arguments.end() && words.operands.size() < syntax.operands_with_options;
	     ++word) {
		if (*word == "--") {
			++word;
			break;
		}
		const auto *option = find_option(options, *word);
		const bool may_have_dash = syntax.operands_with_dashes && !words.operands.empty();
		if (!looks_like_option(*word) || (option == nullptr && may_have_dash)) {
			words.operands.push_back(*word);
			continue;
		}
		words.options.push_back(*word);
		if (option != nullptr && has_value_in_next(*option, *word) &&
		    std::next(word) != arguments.end()) {
			words.options.push_back(*++word);
		}
	}
	words.operands.insert(words.operands.end(), word, arguments.end());
	return words;
}

} // namespace

CommandLine::CommandLine(const po::options_description &options, const Syntax &syntax,
			 const Arguments &arguments)
{
	Words words = split(options, syntax, arguments);
	operands_ = std::move(words.operands);
	try {
		po::store(po::command_line_parser(words.options)
				  .options(options)
				  .positional({})
				  .style(po::command_line_style::unix_style &
					 ~po::command_line_style::allow_guessing)
				  .run(),
			  values_);
	} catch (const po::error &error) {
		throw UsageError(error.what());
	}
	if (has("help")) {
		return;
	}

	if (operands_.size() < syntax.least_operands) {
		throw UsageError("missing operand");
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
