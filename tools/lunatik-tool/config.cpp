// SPDX-License-Identifier: MIT
#include "config.hpp"

#include "parse.hpp"

namespace po = boost::program_options;

namespace tool {
namespace {

template <typename Parse>
auto parsed_option(const CommandLine &line, const char *name, Parse parse)
{
	const auto text = line.value(name);
	return text ? std::optional(parse(*text)) : std::nullopt;
}

} // namespace

void add_config_options(po::options_description &options)
{
	options.add_options()("maxalloc", po::value<std::string>()->value_name("SIZE"),
			      "the most memory it may hold: bytes, 64K, 1M")(
		"timeout", po::value<std::string>()->value_name("DURATION"),
		"the deadline of each run in it: 500ms, 2s, none")(
		"mode", po::value<std::string>()->value_name("OCTAL"),
		"who may read (4: its output and statistics) and write (2: run code), as of a file "
		"(0600)");
}

std::optional<std::uint64_t> maxalloc_option(const CommandLine &line)
{
	return parsed_option(line, "maxalloc", parse_size);
}

std::optional<lunatik::Timeout> timeout_option(const CommandLine &line)
{
	return parsed_option(line, "timeout", parse_duration);
}

std::optional<std::uint16_t> mode_option(const CommandLine &line)
{
	return parsed_option(line, "mode", parse_mode);
}

} // namespace tool
