// SPDX-License-Identifier: GPL-2.0-only
#include "script.hpp"

#include <array>
#include <string_view>

namespace {

// $e: an expression, $n: a number, $b: a block, $v: a variable, $s: a string
constexpr auto statements = std::to_array<std::string_view>({
	"while true do end",
	"while true do $b end",
	"repeat $b until $e",
	"for i = 1, $n do $b end",
	"for i = $n, $n, $n do $b end",
	"for k, v in pairs($v) do $b end",
	"for w in string.gmatch($s, $s) do print(w) end",
	"::again:: $b goto again",
	"$v = $e",
	"local $v = $e $b",
	"local $v <close> = setmetatable({}, {__close = function() $b end})",
	"local $v <const> = $e",
	"setmetatable({}, {__gc = function() $b end})",
	"setmetatable({}, {__gc = function() while true do end end})",
	"$v = setmetatable({$e, $e}, {__index = function(t, k) $b return $e end, __len = function() return $n end})",
	"$v = setmetatable({}, {__eq = function() $b end, __concat = function() return $e end, __call = function(...) return ... end})",
	"print($e, $e)",
	"print(string.rep('x', $n))",
	"for i = 1, $n do print(i) end",
	"while true do print($s) end",
	"error($e)",
	"error(setmetatable({}, {__tostring = function() $b return $e end}))",
	"error()",
	"pcall(function() $b end)",
	"xpcall(function() $b end, function(m) $b return m end)",
	"while true do pcall(function() while true do end end) end",
	"print(pcall(error, $e))",
	"coroutine.wrap(function(...) $b coroutine.yield($e) $b end)($e)",
	"$v = coroutine.create(function() while true do coroutine.yield($e) end end) coroutine.resume($v)",
	"coroutine.close($v)",
	"local c c = coroutine.wrap(function() c() end) c()",
	"local function f() return coroutine.wrap(f)() end f()",
	"local t = {} for i = 1, $n do t[i] = $e end $v = t",
	"local t = {} while true do t = {t} end",
	"local s = 'x' while true do s = s .. s end",
	"local t = {} while true do t[#t + 1] = string.rep('y', 1000) end",
	"string.gsub(string.rep('a', $n), string.rep('a?', 20) .. string.rep('a', 20), $s)",
	"string.gsub($s, $s, function(m) $b return m end)",
	"string.find(string.rep('a', $n), '.-b')",
	"table.sort($v, function(a, b) $b return a < b end)",
	"table.sort({3, 1, 2, $e})",
	"table.insert($v, $n, $e)",
	"table.remove($v, $n)",
	"table.move($v, 1, $n, 2)",
	"table.concat($v, $s)",
	"collectgarbage($s)",
	"collectgarbage() collectgarbage('step', $n) collectgarbage('generational')",
	"local function f() f() end f()",
	"local function f() return f() end f()",
	"local function f(...) return f(1, ...) end f()",
	"load($s)()",
	"load(function() return $s end)",
	"load(string.rep('(', $n) .. '1' .. string.rep(')', $n))()",
	"require($s)",
	"package.preload.m = function(...) $b return $e end require('m')",
	"if $e then $b else $b end",
	"do local a, b, c = $e, $e, $e $b return a, b, c end",
	"return $e, $e",
	"return ...",
	"return table.unpack({}, 1, $n)",
});

// clang-format off
constexpr auto expressions = std::to_array<std::string_view>({
	"nil", "true", "false", "1", "...", "$n", "$n", "$s", "$s", "$v", "$v", "{}", "print",
	"{$e, $e}", "{x = $e, [$n] = $e}", "{[{}] = 1}", "#$v", "$v.x", "$v[$e]", "($e)",
	"$n + $n", "$n // $n", "$n % $n", "$n / 2", "2 ^ $n", "$n << $n", "$n & ~$n", "-$n",
	"$s .. $e", "$e == $e", "$n < $n", "not $e", "$e and $e or $e",
	"string.rep($s, $n)", "string.format('%d %5.2s %q %x', $n, $s, $s, $n)", "string.pack('i4s', $n, $s)",
	"string.byte($s, 1, -1)", "$s:upper():reverse()", "tostring($e)", "tonumber($s, 16)", "math.random($n)",
	"utf8.char($n)", "utf8.len($s)", "select('#', ...)", "lunatik.memory() + lunatik.cap() + lunatik.clock()",
	"debug.traceback($s, 1)", "coroutine.running()", "function(...) $b return $e end",
});

constexpr auto numbers = std::to_array<std::string_view>({
	"0", "1", "2", "7", "10", "100", "1000", "20000", "1000000", "-1", "-7", "1 << 62",
	"math.maxinteger", "math.mininteger", "0x10ffff",
});

constexpr auto strings = std::to_array<std::string_view>({
	"''", "'x'", "'a.b'", "'%a+'", "'(x)(y*)()'", "'[^%w_]-$'", "'%b()'", "'%f[%w]'", "'count'", "'step'",
	"'incremental'", "'return 1'", "'x = = 1'", "'hello world'", "'\\0\\255'", "'m'", "'12'", "'%'",
});
// clang-format on

constexpr auto variables = std::to_array<std::string_view>({"x", "y", "_G", "string", "t"});

template <std::size_t Size>
std::string_view any(Random &random, const std::array<std::string_view, Size> &of)
{
	return of.at(below(random, Size));
}

std::string expand(Random &random, std::string_view pattern, unsigned depth);

std::string block(Random &random, unsigned depth)
{
	if (depth == 0 || one_in(random, 3))
		return "";
	return expand(random, any(random, statements), depth - 1);
}

std::string expression(Random &random, unsigned depth)
{
	return depth == 0 ? "1" : expand(random, any(random, expressions), depth - 1);
}

std::string expand(Random &random, std::string_view pattern, unsigned depth)
{
	std::string text;
	for (std::size_t i = 0; i < pattern.size(); i++) {
		if (pattern[i] != '$' || i + 1 == pattern.size()) {
			text += pattern[i];
			continue;
		}
		switch (pattern[++i]) {
		case 'e':
			text += expression(random, depth);
			break;
		case 'b':
			text += block(random, depth);
			break;
		case 'n':
			text += any(random, numbers);
			break;
		case 's':
			text += any(random, strings);
			break;
		case 'v':
			text += any(random, variables);
			break;
		default:
			text += pattern[i];
		}
	}
	return text;
}

} // namespace

std::string make_script(Random &random)
{
	std::string text;
	for (auto count = 1 + below(random, 3); count > 0; count--)
		(text += expand(random, any(random, statements), 2)) += ' ';
	text.pop_back();
	if (one_in(random, 20))
		text.resize(below(random, text.size() + 1));
	if (one_in(random, 30) && !text.empty())
		text[below(random, text.size())] = static_cast<char>(random());
	return text;
}
