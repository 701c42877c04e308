// SPDX-License-Identifier: GPL-2.0-only
// The kernel's tracing: files in a folder.
#pragma once

#include <string>
#include <string_view>

class Tracing {
public:
	Tracing();
	Tracing(const Tracing &) = delete;
	Tracing &operator=(const Tracing &) = delete;
	~Tracing();

	[[nodiscard]] bool has_tracer(std::string_view name) const;
	// Whether probes can be put on functions.
	[[nodiscard]] bool has_probes() const;
	void put(std::string_view file, std::string_view text) const;
	[[nodiscard]] std::string get(std::string_view file) const;
	// One of its own, in a folder "instances/NAME" that has the same files.
	void make(std::string_view instance) const;
	void remove(std::string_view instance) const;
};
