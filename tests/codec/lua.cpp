// SPDX-License-Identifier: GPL-2.0-only
#include "lua.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>

namespace {

Lua::Host &host_of(lua_State *L)
{
	return *reinterpret_cast<Lua::Host *>(lunatik_host_of(L));
}

void *allocate(void *userdata, void *block, std::size_t osize, std::size_t nsize)
{
	auto &host = *static_cast<Lua::Host *>(userdata);
	const std::size_t held = block ? osize : 0;
	if (nsize > held) {
		if (host.allocations_left == 0 || host.held - held + nsize > host.cap)
			return nullptr;
		if (host.allocations_left > 0)
			host.allocations_left--;
	}
	void *to = nullptr;
	if (nsize > 0) {
		to = std::realloc(block, nsize);
		if (!to)
			return nullptr;
	} else {
		std::free(block);
	}
	host.held += nsize - held;
	host.peak = std::max(host.peak, host.held);
	return to;
}

// newuserdata(METATABLE): so that scripts can make what has no encoding.
int new_userdata(lua_State *L)
{
	lua_newuserdatauv(L, 1, 0);
	lua_pushvalue(L, 1);
	lua_setmetatable(L, -2);
	return 1;
}

int light_userdata(lua_State *L)
{
	lua_pushlightuserdata(L, L);
	return 1;
}

int open(lua_State *L)
{
	const luaL_Reg libraries[] = {
		{LUA_GNAME, luaopen_base},
		{LUA_COLIBNAME, luaopen_coroutine},
		{LUA_TABLIBNAME, luaopen_table},
		{LUA_STRLIBNAME, luaopen_string},
	};
	for (const auto &library : libraries) {
		luaL_requiref(L, library.name, library.func, 1);
		lua_pop(L, 1);
	}
	lua_register(L, "newuserdata", new_userdata);
	lua_register(L, "lightuserdata", light_userdata);
	return 0;
}

// What the functions below are told. They run protected, and Lua's errors jump over their frames:
// those hold nothing that would have to be destroyed.
struct Task {
	std::string_view chunk;
	const Exact *input = nullptr;
	const void *bytes = nullptr;
	std::size_t size = 0;
};

void load(lua_State *L, const Task &task)
{
	if (luaL_loadbufferx(L, task.chunk.data(), task.chunk.size(), "=chunk", "t") != LUA_OK)
		lua_error(L);
}

void keep(lua_State *L, Task &task)
{
	task.bytes = lua_touserdata(L, -1);
	task.size = lua_rawlen(L, -1);
	lua_setfield(L, LUA_REGISTRYINDEX, "kept");
}

// Is any of the topmost values one that only lunatik_value_pack() encodes?
bool has_others(lua_State *L, int n)
{
	for (int i = lua_gettop(L) - n + 1; i <= lua_gettop(L); i++) {
		const int type = lua_type(L, i);
		if (type != LUA_TNIL && type != LUA_TBOOLEAN && type != LUA_TNUMBER &&
		    type != LUA_TSTRING)
			return true;
	}
	return false;
}

// Encodes the topmost values. The short way gives the same where it gives anything, and changes
// nothing.
void pack(lua_State *L, int n)
{
	constexpr std::size_t room = 128;
	std::uint8_t bytes[room + 1];
	const auto polls = host_of(L).polls;
	const auto held = host_of(L).held;
	const int top = lua_gettop(L);
	const bool others = has_others(L, n);
	bytes[room] = 0xaa;
	const std::size_t size = lunatik_value_packshort(L, n, bytes, room);
	if (lua_gettop(L) != top || host_of(L).polls != polls || host_of(L).held != held ||
	    bytes[room] != 0xaa || has_others(L, n) != others)
		std::abort();
	lunatik_value_pack(L, n);
	const auto whole = lua_rawlen(L, -1);
	if (size == 0) {
		if (!others && whole <= room - LUNATIK_MSGPACK_HEADERSIZE)
			luaL_error(L, "the codec refused to encode %d short values", n);
	} else if (others || size != whole ||
		   std::memcmp(bytes, lua_touserdata(L, -1), size) != 0) {
		luaL_error(L, "the codec encoded %d short values otherwise", n);
	}
}

int encode_task(lua_State *L)
{
	auto &task = *static_cast<Task *>(lua_touserdata(L, 1));
	load(L, task);
	lua_call(L, 0, LUA_MULTRET);
	pack(L, lua_gettop(L) - 1);
	if (lua_gettop(L) != 2)
		luaL_error(L, "the codec left %d values on the stack", lua_gettop(L) - 1);
	keep(L, task);
	return 0;
}

int decode_task(lua_State *L)
{
	auto &task = *static_cast<Task *>(lua_touserdata(L, 1));
	load(L, task);
	const int n = lunatik_value_push(L, task.input->data(), task.input->size());
	if (lua_gettop(L) != n + 2)
		luaL_error(L, "the codec said %d values and pushed %d", n, lua_gettop(L) - 2);
	lua_call(L, n, 0);
	return 0;
}

int recode_task(lua_State *L)
{
	auto &task = *static_cast<Task *>(lua_touserdata(L, 1));
	pack(L, lunatik_value_push(L, task.input->data(), task.input->size()));
	keep(L, task);
	return 0;
}

Outcome protect(lua_State *L, lua_CFunction function, Task task)
{
	lua_settop(L, 0);
	lua_pushcfunction(L, function);
	lua_pushlightuserdata(L, &task);
	Outcome outcome;
	outcome.status = lua_pcall(L, 1, 0, 0);
	if (outcome.status != LUA_OK) {
		const char *message = lua_tostring(L, -1);
		outcome.message = message ? message : "(not a string)";
	} else if (task.bytes) {
		const auto *bytes = static_cast<const std::uint8_t *>(task.bytes);
		outcome.bytes.assign(bytes, bytes + task.size);
	}
	lua_settop(L, 0);
	return outcome;
}

const Exact &checked(const Exact &input)
{
	if (lunatik_value_check(input.data(), input.size()) < 0)
		throw std::invalid_argument("the input does not pass the check");
	return input;
}

} // namespace

extern "C" {

void lunatik_host_poll(lua_State *L)
{
	auto &host = host_of(L);
	host.polls++;
	if (host.polls_left == 0)
		luaL_error(L, "polled");
	if (host.polls_left > 0)
		host.polls_left--;
}

int lunatik_host_rest(lua_State *L)
{
	return host_of(L).polls_left == 0;
}

void lunatik_host_write(lua_State *, const char *, size_t) {}
void lunatik_host_writeline(lua_State *) {}
int lunatik_host_openoutput(lua_State *)
{
	return 1;
}
unsigned int lunatik_host_seed()
{
	return 1;
}
}

Lua::Lua() : host_(std::make_unique<Host>()), L_(lua_newstate(allocate, host_.get()))
{
	if (!L_)
		throw std::bad_alloc();
	lunatik_host_of(L_) = &host_->lua;
	lua_pushcfunction(L_, open);
	if (lua_pcall(L_, 0, 0, 0) != LUA_OK)
		throw std::runtime_error(lua_tostring(L_, -1));
	host_->lua.poll = 1;
}

Lua::~Lua()
{
	*host_ = {.held = host_->held, .peak = host_->peak};
	lua_close(L_);
	if (host_->held != 0)
		std::abort();
}

Outcome Lua::encode(std::string_view chunk)
{
	return protect(L_, encode_task, {.chunk = chunk, .input = nullptr});
}

Outcome Lua::decode(std::span<const std::uint8_t> bytes, std::string_view chunk)
{
	const Exact input(bytes);
	return protect(L_, decode_task, {.chunk = chunk, .input = &checked(input)});
}

Outcome Lua::recode(std::span<const std::uint8_t> bytes)
{
	const Exact input(bytes);
	return protect(L_, recode_task, {.chunk = {}, .input = &checked(input)});
}
