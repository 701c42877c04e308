// SPDX-License-Identifier: GPL-2.0-only
#include "lua.hpp"

#include <new>
#include <stdexcept>

Lua::Lua() : L_(luaL_newstate())
{
	if (L_ == nullptr) {
		throw std::bad_alloc();
	}
	luaL_openlibs(L_);
}

Lua::~Lua()
{
	lua_close(L_);
}

void Lua::run(std::string_view chunk)
{
	lua_settop(L_, 0);
	if (luaL_loadbuffer(L_, chunk.data(), chunk.size(), "=chunk") != LUA_OK ||
	    lua_pcall(L_, 0, LUA_MULTRET, 0) != LUA_OK) {
		throw std::runtime_error("lua5.4: " + results());
	}
}

std::string Lua::results()
{
	std::string all;
	const int count = lua_gettop(L_);
	for (int i = 1; i <= count; i++) {
		all += (i > 1 ? " " : "") + std::string(luaL_tolstring(L_, i, nullptr));
		lua_pop(L_, 1);
	}
	return all;
}
