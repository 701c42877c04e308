// SPDX-License-Identifier: MIT
#include "lookup.hpp"

#include "accounts.hpp"
#include "failure.hpp"

#include <fmt/format.h>

#include <cerrno>

namespace po = boost::program_options;

namespace tool {

void add_owner_option(po::options_description &options)
{
	options.add_options()("owner", po::value<std::string>()->value_name("USER"),
			      "use a state that is there only if it belongs to USER");
}

std::optional<std::uint32_t> owner_option(const CommandLine &line)
{
	const auto name = line.value("owner");
	if (!name) {
		return std::nullopt;
	}
	const auto user = user_id(*name);
	if (!user) {
		throw UsageError(fmt::format("there is no user '{}'", *name));
	}
	return *user;
}

lunatik::State lookup_state(lunatik::Control &control, const std::string &name,
			    const lunatik::LookupOptions &options)
{
	try {
		return control.lookup(name, options);
	} catch (const std::system_error &error) {
		if (error.code().value() == EPERM) {
			throw explain_ownership(control, name, options.owner);
		}
		throw explain_state(error, control, name);
	}
}

} // namespace tool
