// SPDX-License-Identifier: GPL-2.0-only
#include "universe.hpp"

#include "host.hpp"

#include <cstring>
#include <new>
#include <stdexcept>
#include <string>

#include <sys/mman.h>

extern "C" {
#include "collect.h"
#include "lauxlib.h"
#include "libs.h"
#include "lualib.h"
}

namespace {

Host &host_of(lunatik_arena *arena)
{
	return *reinterpret_cast<Host *>(reinterpret_cast<char *>(arena) - offsetof(Host, arena));
}

// All pages of the machine's are there before anything is measured.
void *new_area(std::size_t size)
{
	void *area = mmap(nullptr, size, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
	if (area == MAP_FAILED)
		throw std::bad_alloc();
	return area;
}

bool is_of_arena(const Host &host, const void *block, std::size_t size)
{
	// A block that found no smaller place is where it was.
	return size <= LUNATIK_ARENA_MAX && lunatik_reserve_isinpage(host.reserve, block);
}

void *make(Host &host, std::size_t size)
{
	if (size <= LUNATIK_ARENA_MAX)
		return lunatik_arena_new(&host.arena, size, false);
	void *block = lunatik_reserve_new(host.reserve, size);
	if (block == nullptr && lunatik_arena_trim(&host.arena))
		block = lunatik_reserve_new(host.reserve, size);
	return block;
}

void free_block(Host &host, void *block, std::size_t size)
{
	if (is_of_arena(host, block, size))
		lunatik_arena_free(&host.arena, block);
	else
		lunatik_reserve_free(host.reserve, block, size);
}

void *resize(Host &host, void *block, std::size_t old_size, std::size_t size)
{
	const bool small = is_of_arena(host, block, old_size);
	if (small && size <= LUNATIK_ARENA_MAX && lunatik_arena_fits(block, size))
		return block;
	if (!small && size > LUNATIK_ARENA_MAX &&
	    lunatik_reserve_resize(host.reserve, block, old_size, size))
		return block;
	void *moved = make(host, size);
	if (moved == nullptr) {
		if (size > old_size)
			return nullptr;
		// A block of the arena's knows how large it is.
		if (!small)
			lunatik_reserve_resize(host.reserve, block, old_size, size);
		return block;
	}
	std::memcpy(moved, block, old_size < size ? old_size : size);
	free_block(host, block, old_size);
	return moved;
}

void *allocate(void *ud, void *block, std::size_t old_size, std::size_t size)
{
	auto &host = *static_cast<Host *>(ud);
	if (block == nullptr)
		old_size = 0;
	if (size == 0) {
		if (block != nullptr)
			free_block(host, block, old_size);
		return nullptr;
	}
	void *made = block != nullptr ? resize(host, block, old_size, size) : make(host, size);
	if (made == nullptr)
		host.refused++;
	else if (size > old_size)
		host.allocated += size - old_size;
	return made;
}

} // namespace

extern "C" {
void *lunatik_alloc_getpage(lunatik_arena *arena, bool)
{
	return lunatik_reserve_newpage(host_of(arena).reserve);
}

void lunatik_alloc_putpage(lunatik_arena *arena, void *page)
{
	lunatik_reserve_freepage(host_of(arena).reserve, page);
}
}

void Universe::Unmap::operator()(void *area) const
{
	munmap(area, size);
}

Universe::Universe(std::size_t size, const char *chunk, lua_Integer first, lua_Integer second)
    : area_(new_area(size), Unmap{size})
{
	host_.reserve = lunatik_reserve_init(area_.get(), size);
	seed_host(1); // the same for each universe, so that repetitions can be compared
	L_ = lua_newstate(allocate, &host_);
	if (L_ == nullptr)
		throw std::bad_alloc();
	luaL_requiref(L_, LUA_GNAME, luaopen_base, 1);
	luaL_requiref(L_, LUA_STRLIBNAME, luaopen_string, 1);
	lua_settop(L_, 0);
	int status = luaL_loadstring(L_, chunk);
	lua_pushinteger(L_, first);
	lua_pushinteger(L_, second);
	if (status == LUA_OK)
		status = lua_pcall(L_, 2, LUA_MULTRET, 0);
	if (status != LUA_OK)
		throw std::runtime_error(lua_tostring(L_, -1));
	lua_gc(L_, LUA_GCCOLLECT);
	luai_gchold(L_);
}

Universe::~Universe()
{
	lua_close(L_);
}

bool Universe::call(int nth, lua_Integer argument)
{
	const int top = lua_gettop(L_);
	lua_pushvalue(L_, nth);
	lua_pushinteger(L_, argument);
	const bool good = lua_pcall(L_, 1, 0, 0) == LUA_OK;
	lua_settop(L_, top);
	return good;
}

double Universe::share() const
{
	const lunatik_reserve *r = host_.reserve;
	return static_cast<double>(lunatik_reserve_used(r) + lunatik_reserve_overhead(r)) /
		static_cast<double>(lunatik_reserve_size(r));
}

double Universe::peak() const
{
	const lunatik_reserve *r = host_.reserve;
	return static_cast<double>(lunatik_reserve_peak(r) + lunatik_reserve_overhead(r)) /
		static_cast<double>(lunatik_reserve_size(r));
}
