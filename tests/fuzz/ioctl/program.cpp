// SPDX-License-Identifier: GPL-2.0-only
#include "program.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <iterator>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <poll.h>

#include <linux/lunatik.h>

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Memory::count)> memories = {
	"good", "null", "unmapped", "split", "readonly", "kernel", "noncanonical", "racing", "self",
};

#define FIELD(key, type, usual, of, member)                                                        \
	Field                                                                                      \
	{                                                                                          \
		key, type, usual, offsetof(of, member), sizeof(of::member)                         \
	}

// An ioctl: its own fields, then what all of them have: the size that the command says, what is in
// the struct beyond the known end, and where it is.
Kind ioctl_kind(std::string_view name, unsigned command, std::vector<Field> fields)
{
	const std::size_t size = _IOC_SIZE(command);
	fields.insert(fields.begin(), {"file", Type::slot, 0});
	fields.push_back({"size", Type::number, size});
	fields.push_back({"tail", Type::number, 0});
	fields.push_back({"at", Type::memory, 0});
	return {name, std::move(fields), command, size};
}

std::vector<Kind> all_kinds()
{
	using enum Type;
	return {
		// files
		{"open", {{"to", slot}, {"flags", number, O_RDWR | O_CLOEXEC}}},
		{"close", {{"file", slot}}},
		{"dup", {{"file", slot}, {"to", slot}}},
		{"nonblock", {{"file", slot}, {"on", number, 1}}},
		{"send", {{"file", slot}}}, // to the other process
		{"receive", {{"to", slot}}},
		{"read", {{"file", slot}, {"size", number, 256}, {"at", memory}}},
		{"write", {{"file", slot}, {"size", number, 1}}},
		{"seek", {{"file", slot}}},
		{"map", {{"file", slot}}},
		{"poll", {{"file", slot}, {"events", number, POLLIN}, {"ms", number, 0}}},
		// the caller
		{"sleep", {{"us", number, 1000}}},
		{"signal", {{"actor", number}}},    // a thread of this process; not a fatal one
		{"kill", {{"other", number}}},      // this process or the other one
		{"fork", {{"ms", number, 1}}},      // a child that holds all files for a while
		{"exit", {}},                       // of the process
		{"user", {{"uid", number, 1001}}},  // this thread becomes one without privileges
		{"files", {{"limit", number, 16}}}, // RLIMIT_NOFILE
		{"raw", {{"file", slot}, {"command", number}, {"fill", number}, {"at", memory}}},
		// the control file
		ioctl_kind("info", LUNATIK_IOC_INFO, {}),
		ioctl_kind("create", LUNATIK_IOC_CREATE,
			   {{"to", slot, 1},
			    FIELD("name", name, 0, lunatik_create, name),
			    FIELD("maxalloc", number, 0, lunatik_create, maxalloc),
			    FIELD("timeout", number, 100'000'000, lunatik_create, timeout),
			    FIELD("flags", number, 0, lunatik_create, flags),
			    FIELD("mode", number, 0, lunatik_create, mode),
			    FIELD("pad", number, 0, lunatik_create, __pad)}),
		ioctl_kind("lookup", LUNATIK_IOC_LOOKUP,
			   {{"to", slot, 1},
			    FIELD("name", name, 0, lunatik_lookup, name),
			    FIELD("access", number, LUNATIK_ACCESS_READ | LUNATIK_ACCESS_WRITE,
				  lunatik_lookup, access),
			    FIELD("flags", number, 0, lunatik_lookup, flags),
			    FIELD("uid", number, 0, lunatik_lookup, uid),
			    FIELD("pad", number, 0, lunatik_lookup, __pad)}),
		ioctl_kind("revoke", LUNATIK_IOC_CLOSE,
			   {FIELD("name", name, 0, lunatik_close, name),
			    FIELD("flags", number, LUNATIK_CLOSE_FORCE, lunatik_close, flags),
			    FIELD("pad", number, 0, lunatik_close, __pad)}),
		ioctl_kind("list", LUNATIK_IOC_LIST,
			   {FIELD("cursor", number, 0, lunatik_list, cursor),
			    FIELD("entries", memory, 0, lunatik_list, entries),
			    FIELD("count", number, 8, lunatik_list, count),
			    FIELD("entry_size", number, sizeof(lunatik_list_entry), lunatik_list,
				  entry_size),
			    FIELD("flags", number, 0, lunatik_list, flags),
			    FIELD("pad", number, 0, lunatik_list, __pad)}),
		// state files
		ioctl_kind("run", LUNATIK_IOC_RUN,
			   {FIELD("chunk", text, 0, lunatik_run, chunk),
			    FIELD("chunk_len", number, its_own, lunatik_run, chunk_len),
			    {"chunk_at", memory},
			    FIELD("chunkname", text, 0, lunatik_run, chunkname),
			    FIELD("chunkname_len", number, its_own, lunatik_run, chunkname_len),
			    {"chunkname_at", memory},
			    FIELD("args", text, 0, lunatik_run, args),
			    FIELD("args_len", number, its_own, lunatik_run, args_len),
			    {"args_at", memory},
			    FIELD("result", memory, 0, lunatik_run, result),
			    FIELD("result_len", number, 1024, lunatik_run, result_len),
			    FIELD("timeout", number, 50'000'000, lunatik_run, timeout),
			    FIELD("wait", number, 0, lunatik_run, wait),
			    FIELD("flags", number, 0, lunatik_run, flags),
			    FIELD("status", number, 0, lunatik_run, status),
			    FIELD("pad", number, 0, lunatik_run, __pad)}),
		ioctl_kind("call", LUNATIK_IOC_CALL,
			   {FIELD("function", text, 0, lunatik_call, function),
			    FIELD("function_len", number, its_own, lunatik_call, function_len),
			    {"function_at", memory},
			    FIELD("args", text, 0, lunatik_call, args),
			    FIELD("args_len", number, its_own, lunatik_call, args_len),
			    {"args_at", memory},
			    FIELD("result", memory, 0, lunatik_call, result),
			    FIELD("result_len", number, 1024, lunatik_call, result_len),
			    FIELD("timeout", number, 50'000'000, lunatik_call, timeout),
			    FIELD("wait", number, 0, lunatik_call, wait),
			    FIELD("flags", number, 0, lunatik_call, flags),
			    FIELD("status", number, 0, lunatik_call, status),
			    FIELD("pad", number, 0, lunatik_call, __pad)}),
		ioctl_kind("load", LUNATIK_IOC_LOAD,
			   {FIELD("module", text, 0, lunatik_load, module),
			    FIELD("module_len", number, its_own, lunatik_load, module_len),
			    {"module_at", memory},
			    FIELD("chunk", text, 0, lunatik_load, chunk),
			    FIELD("chunk_len", number, its_own, lunatik_load, chunk_len),
			    {"chunk_at", memory},
			    FIELD("chunkname", text, 0, lunatik_load, chunkname),
			    FIELD("chunkname_len", number, its_own, lunatik_load, chunkname_len),
			    {"chunkname_at", memory},
			    FIELD("result", memory, 0, lunatik_load, result),
			    FIELD("result_len", number, 1024, lunatik_load, result_len),
			    FIELD("timeout", number, 50'000'000, lunatik_load, timeout),
			    FIELD("wait", number, 0, lunatik_load, wait),
			    FIELD("flags", number, 0, lunatik_load, flags),
			    FIELD("status", number, 0, lunatik_load, status)}),
		ioctl_kind("result", LUNATIK_IOC_RESULT,
			   {FIELD("result", memory, 0, lunatik_result, result),
			    FIELD("result_len", number, 65536, lunatik_result, result_len)}),
		ioctl_kind("stat", LUNATIK_IOC_STAT, {}),
		ioctl_kind("set", LUNATIK_IOC_SET,
			   {FIELD("maxalloc", number, 0, lunatik_set, maxalloc),
			    FIELD("timeout", number, 5'000'000, lunatik_set, timeout),
			    FIELD("flags", number, LUNATIK_SET_TIMEOUT, lunatik_set, flags),
			    FIELD("mode", number, 0, lunatik_set, mode),
			    FIELD("pad", number, 0, lunatik_set, __pad)}),
		ioctl_kind("interrupt", LUNATIK_IOC_INTERRUPT,
			   {FIELD("flags", number, 0, lunatik_interrupt, flags)}),
	};
}

} // namespace

std::string_view memory_name(Memory memory)
{
	return memories.at(static_cast<std::size_t>(memory));
}

std::span<const Kind> kinds()
{
	static const std::vector<Kind> all = all_kinds();
	return all;
}

const Kind &kind(std::string_view name)
{
	const auto found = std::ranges::find(kinds(), name, &Kind::name);
	if (found == kinds().end())
		throw std::invalid_argument("no call '" + std::string(name) + "'");
	return *found;
}

Call::Call(const Kind &of, unsigned by) : actor(by), kind(&of)
{
	for (const auto &field : of.fields)
		values.push_back({field.usual, {}});
}

bool Call::has(std::string_view key) const
{
	return std::ranges::find(kind->fields, key, &Field::key) != kind->fields.end();
}

const Value &Call::operator[](std::string_view key) const
{
	const auto found = std::ranges::find(kind->fields, key, &Field::key);
	if (found == kind->fields.end())
		throw std::invalid_argument("no field '" + std::string(key) + "' in " +
					    std::string(kind->name));
	return values[static_cast<std::size_t>(found - kind->fields.begin())];
}

Value &Call::operator[](std::string_view key)
{
	return const_cast<Value &>(std::as_const(*this)[key]);
}

Memory Call::memory(std::string_view key) const
{
	return static_cast<Memory>(number(key));
}

namespace {

std::string quote(std::string_view text)
{
	static constexpr std::string_view digits = "0123456789abcdef";
	std::string quoted = "\"";
	for (const char c : text) {
		const auto byte = static_cast<unsigned char>(c);
		if (c == '"' || c == '\\')
			(quoted += '\\') += c;
		else if (c == '\n')
			quoted += "\\n";
		else if (byte < 0x20 || byte >= 0x7f)
			((quoted += "\\x") += digits[byte >> 4]) += digits[byte & 15];
		else
			quoted += c;
	}
	return quoted + '"';
}

std::string print_value(const Field &field, const Value &value)
{
	switch (field.type) {
	case Type::text:
		return quote(value.text);
	case Type::memory:
		return std::string(memory_name(static_cast<Memory>(value.number)));
	default:
		break;
	}
	if (value.number < 1'000'000'000)
		return std::to_string(value.number);
	std::array<char, 20> digits{};
	const auto end = std::to_chars(digits.begin(), digits.end(), value.number, 16).ptr;
	return "0x" + std::string(digits.begin(), end);
}

// The words of one line.
class Words {
public:
	explicit Words(std::string_view line) : rest_(line) {}
	bool at_end()
	{
		while (!rest_.empty() && rest_.front() == ' ')
			rest_.remove_prefix(1);
		return rest_.empty();
	}
	std::string_view upto(std::string_view ends)
	{
		at_end();
		const auto word = rest_.substr(0, rest_.find_first_of(ends));
		rest_.remove_prefix(word.size());
		return word;
	}
	bool skip(char c)
	{
		if (!rest_.starts_with(c))
			return false;
		rest_.remove_prefix(1);
		return true;
	}
	std::string quoted();

private:
	std::string_view rest_;
};

unsigned hex_digit(char c)
{
	const std::string_view digits = "0123456789abcdef";
	const auto value = digits.find(static_cast<char>(std::tolower(c)));
	if (value == std::string_view::npos)
		throw std::invalid_argument("\\x wants two hexadecimal digits");
	return static_cast<unsigned>(value);
}

std::string Words::quoted()
{
	std::string text;
	if (!skip('"'))
		throw std::invalid_argument("text wants quotes");
	while (!rest_.empty()) {
		const char c = rest_.front();
		rest_.remove_prefix(1);
		if (c == '"')
			return text;
		if (c != '\\') {
			text += c;
			continue;
		}
		const char escaped = rest_.empty() ? '\0' : rest_.front();
		rest_.remove_prefix(rest_.empty() ? 0 : 1);
		if (escaped == 'n') {
			text += '\n';
		} else if (escaped == 'x' && rest_.size() >= 2) {
			text += static_cast<char>(hex_digit(rest_[0]) * 16 + hex_digit(rest_[1]));
			rest_.remove_prefix(2);
		} else {
			text += escaped;
		}
	}
	throw std::invalid_argument("a quote is missing");
}

std::uint64_t parse_number(std::string_view word)
{
	std::uint64_t number = 0;
	const bool hex = word.starts_with("0x");
	const auto digits = word.substr(hex ? 2 : 0);
	const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(),
						  number, hex ? 16 : 10);
	if (error != std::errc() || end != digits.data() + digits.size() || digits.empty())
		throw std::invalid_argument("'" + std::string(word) + "' is no number");
	return number;
}

Call parse_line(std::string_view line)
{
	Words words(line);
	const auto actor = words.upto(" ");
	if (actor.size() != 1 || actor[0] < 'a' || actor[0] >= static_cast<char>('a' + actors))
		throw std::invalid_argument("'" + std::string(actor) + "' is no actor");
	Call call(kind(words.upto(" ")), static_cast<unsigned>(actor[0] - 'a'));
	while (!words.at_end()) {
		const auto key = words.upto("= ");
		auto &value = call[key];
		if (!words.skip('='))
			throw std::invalid_argument("'" + std::string(key) + "' wants a value");
		switch (std::ranges::find(call.kind->fields, key, &Field::key)->type) {
		case Type::text:
			value.text = words.quoted();
			break;
		case Type::memory: {
			const auto word = words.upto(" ");
			const auto found = std::ranges::find(memories, word);
			if (found == memories.end())
				throw std::invalid_argument("no memory '" + std::string(word) +
							    "'");
			value.number = static_cast<std::uint64_t>(found - memories.begin());
			break;
		}
		case Type::slot:
			value.number = parse_number(words.upto(" ")) % slots;
			break;
		default:
			value.number = parse_number(words.upto(" "));
		}
	}
	return call;
}

} // namespace

Program parse(std::string_view text)
{
	Program program;
	for (unsigned number = 1; !text.empty(); number++) {
		const auto line = text.substr(0, text.find('\n'));
		text.remove_prefix(std::min(text.size(), line.size() + 1));
		if (line.empty() || line.starts_with('#'))
			continue;
		try {
			program.push_back(parse_line(line));
		} catch (const std::invalid_argument &error) {
			throw std::invalid_argument("line " + std::to_string(number) + ": " +
						    error.what());
		}
	}
	return program;
}

std::string print(const Call &call)
{
	std::string line(1, static_cast<char>('a' + call.actor));
	(line += ' ') += call.kind->name;
	for (std::size_t i = 0; i < call.values.size(); i++) {
		const auto &field = call.kind->fields[i];
		if (call.values[i] == Value{field.usual, {}})
			continue;
		((line += ' ') += field.key) += '=';
		line += print_value(field, call.values[i]);
	}
	return line;
}

std::string print(const Program &program)
{
	std::string text;
	for (const auto &call : program)
		(text += print(call)) += '\n';
	return text;
}
