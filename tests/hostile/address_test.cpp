// SPDX-License-Identifier: GPL-2.0-only
// Nothing that a script can print, return or raise is the address of anything in the kernel.
#include "device.hpp"
#include "script.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

#include <elf.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

// Where the kernel has its code, its modules, its slabs and other memory.
class KernelMemory {
public:
	// What is there all the time: the segments of /proc/kcore, without those that are mostly
	// holes. A kernel without that file is one of those built for the tests, whose layout is
	// not random.
	KernelMemory()
	{
		if (!read_kcore()) {
			// All memory there is; code and modules
			ranges_[0xffff'8880'0000'0000] = 0xffff'8881'0000'0000;
			ranges_[0xffff'ffff'8000'0000] = 0xffff'ffff'ff00'0000;
		}
	}

	// What vmalloc() has given out by now.
	void add_vmalloc()
	{
		// Without this they are shown as hashes, to root too.
		std::ofstream("/proc/sys/kernel/kptr_restrict") << 1;
		std::ifstream info("/proc/vmallocinfo");
		for (std::string line; std::getline(info, line);) {
			std::istringstream fields(line);
			std::uint64_t start = 0, end = 0;
			char dash = 0;
			fields >> std::hex >> start >> dash >> end;
			if (start)
				ranges_[start] = end;
		}
		std::ofstream("/proc/sys/kernel/kptr_restrict") << 0;
	}

	[[nodiscard]] bool has(std::uint64_t address) const
	{
		auto after = ranges_.upper_bound(address);
		return after != ranges_.begin() && address < std::prev(after)->second;
	}

private:
	bool read_kcore()
	{
		std::ifstream kcore("/proc/kcore", std::ios::binary);
		Elf64_Ehdr header;
		if (!kcore.read(reinterpret_cast<char *>(&header), sizeof(header)))
			return false;
		kcore.seekg(static_cast<std::streamoff>(header.e_phoff));
		for (int i = 0; i < header.e_phnum; i++) {
			Elf64_Phdr segment;
			if (!kcore.read(reinterpret_cast<char *>(&segment), sizeof(segment)))
				return false;
			if (segment.p_type == PT_LOAD && segment.p_memsz < std::uint64_t{1} << 40)
				ranges_[segment.p_vaddr] = segment.p_vaddr + segment.p_memsz;
		}
		return true;
	}

	std::map<std::uint64_t, std::uint64_t> ranges_; // end by start
};

// Every number that a text may be read as, in hexadecimal and in decimal, is looked at.
class Scanner {
public:
	explicit Scanner(const KernelMemory &memory) : memory_(memory) {}

	// The first that is an address, with what is around it; or nothing.
	std::string find_address(std::string_view text)
	{
		for (std::size_t at = 0; at < text.size();) {
			if (!std::isxdigit(static_cast<unsigned char>(text[at]))) {
				at++;
				continue;
			}
			std::size_t end = at;
			while (end < text.size() &&
			       std::isxdigit(static_cast<unsigned char>(text[end])))
				end++;
			const bool negative = at > 0 && text[at - 1] == '-';
			if (is_address(text.substr(at, end - at), 16, negative) ||
			    is_address(text.substr(at, end - at), 10, negative))
				return std::string(text.substr(at > 40 ? at - 40 : 0, 80));
			at = end;
		}
		return {};
	}
	[[nodiscard]] std::size_t looked_at() const { return looked_at_; }

private:
	bool is_address(std::string_view digits, int base, bool negative)
	{
		std::uint64_t value = 0;
		const auto [end, error] =
			std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
		if (error != std::errc{} || end != digits.data() + digits.size() ||
		    digits.size() < 8)
			return false;
		looked_at_++;
		return memory_.has(negative ? 0 - value : value);
	}

	const KernelMemory &memory_;
	std::size_t looked_at_ = 0;
};

std::string read_all(int state)
{
	fcntl(state, F_SETFL, O_NONBLOCK);
	std::string all(1 << 20, '\0');
	const auto size = ::read(state, all.data(), all.size());
	all.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
	return all;
}

// Shows all that can be reached from the globals, in every way there is.
const char *const show_all = R"(
local seen, out = {}, {}
local function show(v, depth)
	if seen[v] or #out > 4000 then return end
	seen[v] = true
	local text = tostring(v)
	out[#out + 1] = text
	out[#out + 1] = ("%s %p"):format(text, v)
	print(v)
	out[#out + 1] = select(2, pcall(error, v))
	out[#out + 1] = select(2, pcall(function() return v < v end))
	if type(v) == "table" and depth < 4 then
		for k, w in next, v do
			if w ~= nil then show(w, depth + 1) end
			if k ~= nil then show(k, depth + 1) end
		end
	end
end
show(_G, 0)
local co = coroutine.create(function() local t <close> = setmetatable({}, {__close = print}) coroutine.yield(t) end)
show(co, 0) show(function() end, 0)
show(select(2, coroutine.resume(co)), 0)
warn("@on") warn(tostring(co))
out[#out + 1] = debug.traceback(co)
for i = 1, #out do out[i] = tostring(out[i]) end
return table.concat(out, "\n")
)";

class Address : public Device {
protected:
	KernelMemory memory;
};

// What the scan is worth: it knows the addresses of functions, of a stack, of the module.
TEST_F(Address, OfTheKernelIsFound)
{
	memory.add_vmalloc();
	Scanner scanner(memory);
	std::ifstream symbols("/proc/kallsyms");
	int found = 0;
	for (std::string line; std::getline(symbols, line);) {
		const auto name = line.substr(19);
		if (name == "schedule" || name == "init_task" ||
		    name.starts_with("lunatik_exec\t")) {
			const auto address = line.substr(0, 16);
			const auto number = std::stoull(address, nullptr, 16);
			EXPECT_NE(scanner.find_address("table: 0x" + address), "") << name;
			EXPECT_NE(scanner.find_address("x" + std::to_string(number) + ";"), "")
				<< name;
			EXPECT_NE(scanner.find_address(
					  std::to_string(static_cast<std::int64_t>(number))),
				  "")
				<< name;
			found++;
		}
	}
	EXPECT_EQ(found, 3);
}

TEST_F(Address, IsNeverSeenByAScriptOfTheCorpus)
{
	std::size_t looked_at = 0;
	for (const auto &script : read_corpus("/tests/hostile/scripts")) {
		const State state(control(), script.cap);
		const auto outcome =
			state.run(script.text, {.timeout = 50 * slowness() * ns_per_ms});
		std::string all = outcome.ok() ? outcome.values() : outcome.message();
		all += read_all(state.fd());
		// The state as the script has left it
		for (const auto &chunk : {script.then, std::string(show_all)}) {
			const auto after =
				state.run(chunk, {.timeout = 500 * slowness() * ns_per_ms});
			all += after.ok() ? after.values() : after.message();
			all += read_all(state.fd());
		}
		memory.add_vmalloc();
		Scanner scanner(memory);
		EXPECT_EQ(scanner.find_address(all), "") << script.name;
		looked_at += scanner.looked_at();
	}
	std::printf("%zu numbers looked at\n", looked_at);
	EXPECT_GT(looked_at, 1'000U);
}

} // namespace
