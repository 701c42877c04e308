// SPDX-License-Identifier: MIT
// Value <-> MessagePack, by msgpack-cxx, which stays hidden in this file.
#include <lunatik/value.hpp>

#include "ioctl.hpp"

#include <msgpack.hpp>

#include <cerrno>
#include <limits>

namespace lunatik {
namespace {

// Decoding stops at this depth, because it recurses. The kernel nests less.
constexpr std::size_t max_depth = 256;

// Collects the bytes of the packer.
struct Sink {
	std::vector<std::byte> bytes;

	void write(const char *data, std::size_t size)
	{
		const auto written = std::as_bytes(std::span(data, size));
		bytes.insert(bytes.end(), written.begin(), written.end());
	}
};

// MessagePack has 32 bits for a length.
std::uint32_t count(std::size_t size)
{
	if (!std::in_range<std::uint32_t>(size)) {
		detail::throw_errno(EMSGSIZE, "value");
	}
	return static_cast<std::uint32_t>(size);
}

class Encoder {
public:
	explicit Encoder(Sink &sink) : packer_(sink) {}

	void put(const Value &value) { std::visit(*this, value.variant()); }

	void put(std::span<const Value> values)
	{
		packer_.pack_array(count(values.size()));
		for (const Value &value : values) {
			put(value);
		}
	}

	void operator()(Nil) { packer_.pack_nil(); }
	void operator()(bool boolean) { boolean ? packer_.pack_true() : packer_.pack_false(); }
	void operator()(std::int64_t integer) { packer_.pack_int64(integer); }
	void operator()(const std::string &bytes)
	{
		const std::uint32_t size = count(bytes.size());
		packer_.pack_str(size);
		packer_.pack_str_body(bytes.data(), size);
	}
	void operator()(const Array &array) { put(std::span(array)); }
	void operator()(const Map &map)
	{
		packer_.pack_map(count(map.size()));
		for (const auto &[key, value] : map) {
			put(key);
			put(value);
		}
	}
	void operator()(const Opaque &opaque)
	{
		const std::uint32_t size = count(opaque.text.size());
		packer_.pack_ext(size, LUNATIK_MSGPACK_EXT_OPAQUE);
		packer_.pack_ext_body(opaque.text.data(), size);
	}

private:
	msgpack::packer<Sink> packer_;
};

Value to_value(const msgpack::object &object)
{
	const auto &via = object.via;
	switch (object.type) {
	case msgpack::type::NIL:
		return {};
	case msgpack::type::BOOLEAN:
		return via.boolean;
	case msgpack::type::POSITIVE_INTEGER:
		if (!std::in_range<std::int64_t>(via.u64)) {
			break;
		}
		return static_cast<std::int64_t>(via.u64);
	case msgpack::type::NEGATIVE_INTEGER:
		return via.i64;
	case msgpack::type::STR:
		return std::string(via.str.ptr, via.str.size);
	case msgpack::type::BIN:
		return std::string(via.bin.ptr, via.bin.size);
	case msgpack::type::EXT:
		if (via.ext.type() != LUNATIK_MSGPACK_EXT_OPAQUE) {
			break;
		}
		return Opaque{std::string(via.ext.data(), via.ext.size)};
	case msgpack::type::ARRAY: {
		Array array;
		array.reserve(via.array.size);
		for (const msgpack::object &element : std::span(via.array.ptr, via.array.size)) {
			array.push_back(to_value(element));
		}
		return array;
	}
	case msgpack::type::MAP: {
		Map map;
		map.reserve(via.map.size);
		for (const msgpack::object_kv &pair : std::span(via.map.ptr, via.map.size)) {
			map.emplace_back(to_value(pair.key), to_value(pair.val));
		}
		return map;
	}
	case msgpack::type::FLOAT32:
	case msgpack::type::FLOAT64:
		break;
	}
	detail::throw_errno(EBADMSG, "value");
}

} // namespace

std::vector<std::byte> encode(const Value &value)
{
	Sink sink;
	Encoder(sink).put(value);
	return std::move(sink.bytes);
}

std::vector<std::byte> encode_array(std::span<const Value> values)
{
	Sink sink;
	Encoder(sink).put(values);
	return std::move(sink.bytes);
}

Value decode(std::span<const std::byte> bytes)
{
	// Bound the number of elements by the number of bytes, because every element has one at
	// least: a length that is a lie must take no memory.
	const msgpack::unpack_limit limit(bytes.size(), bytes.size(), bytes.size(), bytes.size(),
					  bytes.size(), max_depth);
	std::size_t offset = 0;
	msgpack::object_handle handle;
	try {
		// Point into the bytes instead of copying each string twice.
		const auto in_place = [](msgpack::type::object_type, std::size_t, void *) {
			return true;
		};
		handle = msgpack::unpack(reinterpret_cast<const char *>(bytes.data()), bytes.size(),
					 offset, in_place, nullptr, limit);
	} catch (const msgpack::unpack_error &) {
		detail::throw_errno(EBADMSG, "value");
	}
	if (offset != bytes.size()) {
		detail::throw_errno(EBADMSG, "value");
	}
	return to_value(handle.get());
}

} // namespace lunatik
