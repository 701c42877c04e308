// SPDX-License-Identifier: GPL-2.0-only
#include "programs.hpp"

#include "device.hpp"
#include "lua.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

#include <msgpack.hpp>

namespace {

constexpr std::uint64_t cap = 32 << 20;

std::string text_of(const std::filesystem::path &file)
{
	std::ifstream stream(file);
	std::ostringstream text;
	text << stream.rdbuf();
	if (!stream) {
		throw std::runtime_error("cannot read " + file.string());
	}
	return text.str();
}

// As Lua's tostring has them, with blanks between them.
std::string shown(std::string_view results)
{
	std::ostringstream all;
	const auto handle = msgpack::unpack(results.data(), results.size());
	const auto *blank = "";
	for (const auto &result : std::span(handle->via.array.ptr, handle->via.array.size)) {
		all << std::exchange(blank, " ");
		if (result.type == msgpack::type::STR) {
			all << result.as<std::string>();
		} else {
			all << result;
		}
	}
	return all.str();
}

// A program in the kernel. Each time in a state of its own, whose making does not count: which keys
// collide is another matter in each.
class InKernel {
public:
	InKernel(int control, const std::string &text) : control_(control), text_(text) {}

	double operator()()
	{
		const State state(control_, "bench", cap);
		Run run(state.fd(), text_);
		const auto time = once(run);
		results_ = shown(run.results());
		return time;
	}

	[[nodiscard]] const std::string &results() const { return results_; }

private:
	int control_;
	const std::string &text_;
	std::string results_;
};

class InUserSpace {
public:
	explicit InUserSpace(const std::string &text) : text_(text) {}

	double operator()()
	{
		Lua lua;
		const auto time = once([&] { lua.run(text_); });
		results_ = lua.results();
		return time;
	}

	[[nodiscard]] const std::string &results() const { return results_; }

private:
	const std::string &text_;
	std::string results_;
};

} // namespace

void programs(const std::vector<std::filesystem::path> &folders, const Comparison &compare)
{
	std::vector<std::filesystem::path> files;
	for (const auto &folder : folders) {
		for (const auto &entry : std::filesystem::directory_iterator(folder)) {
			if (entry.path().extension() == ".lua") {
				files.push_back(entry.path());
			}
		}
	}
	std::sort(files.begin(), files.end(),
		  [](const auto &a, const auto &b) { return a.stem() < b.stem(); });
	if (files.empty()) {
		throw std::invalid_argument("no programs");
	}

	const auto control = open_control();
	double logarithms = 0;
	Figure worst{.name = {}, .unit = Unit::ratio, .value = 0};
	for (const auto &file : files) {
		const auto text = text_of(file);
		InKernel kernel(control.get(), text);
		InUserSpace user(text);
		const auto least = compare.least(kernel, user);
		if (kernel.results() != user.results()) {
			throw std::runtime_error(file.stem().string() + ": " + kernel.results() +
						 " in the kernel, " + user.results() +
						 " in user space");
		}
		const Figure figure{.name = "vm/" + file.stem().string(),
				    .unit = Unit::ratio,
				    .value = least.value / least.reference,
				    .reference = "lua5.4",
				    .reference_value = least.reference};
		compare.report(figure);
		logarithms += std::log(figure.value);
		if (figure.value > worst.value) {
			worst = figure;
		}
	}
	compare.report({.name = "vm/geometric-mean",
			.unit = Unit::ratio,
			.value = std::exp(logarithms / static_cast<double>(files.size())),
			.reference = "lua5.4"});
	worst.reference = "lua5.4:" + worst.name.substr(worst.name.find('/') + 1);
	worst.name = "vm/worst";
	compare.report(worst);
}
