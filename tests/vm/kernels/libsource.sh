# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# Kernels that are built here, from Debian's source package, with options of our own.
. "${BASH_SOURCE%/*}/libdebian.sh"

# Fill DIR as tests/vm/kernel wants it with the kernel NAME, whose options are those of the
# FRAGMENTs beside this file, a later one's over an earlier one's, and no other.
source_kernel() { # DIR NAME FRAGMENT... [-- VARIABLE=VALUE... for make]
	local dir=$1 name=$2 recipes=${BASH_SOURCE%/*} fragments=() version
	shift 2
	while [[ $# -gt 0 && $1 != -- ]]; do
		fragments+=("$recipes/$1")
		shift
	done
	[[ $# -eq 0 ]] || shift

	debian_open "$dir/apt" bookworm bookworm-security
	version=$(debian_newest linux-source-6.1)
	debian_unpack "$dir/root" "linux-source-6.1=$version"
	rm -rf "$dir/apt"
	echo "linux-source-6.1 $version" >"$dir/source"
	mkdir "$dir/build"
	tar -xf "$dir/root/usr/src/linux-source-6.1.tar.xz" -C "$dir/build" --strip-components 1
	rm -rf "$dir/root"

	# The compiler of Debian 12, for the kernel and its modules, whatever `gcc` is here.
	sed -i -E 's/^(HOSTCC|CC)(\s*= .*)\bgcc$/\1\2gcc-12/' "$dir/build/Makefile"
	cat "${fragments[@]}" >"$dir/wanted.config"
	echo "CONFIG_LOCALVERSION=\"-$name\"" >>"$dir/wanted.config"

	local make=(make -s -C "$dir/build" -j "$(nproc)")
	"${make[@]}" KCONFIG_ALLCONFIG="$dir/wanted.config" allnoconfig
	config_as_wanted "$dir/wanted.config" "$dir/build/.config"
	"${make[@]}" "$@" bzImage modules

	"${make[@]}" kernelrelease >"$dir/release"
	cp "$dir/build/arch/x86/boot/bzImage" "$dir/vmlinuz"
	only_for_modules "$dir/build"
}

# Did every option get the value that was asked for? Kconfig drops what it has no dependency for
# without a word.
config_as_wanted() { # WANTED GOT
	awk '
		/^CONFIG_[A-Z0-9_]+=/ { option = $0; sub(/=.*/, "", option); value = substr($0, length(option) + 2) }
		/^# CONFIG_[A-Z0-9_]+ is not set$/ { option = $2; value = "n" }
		!option { next }
		FNR == NR { wanted[option] = value }
		FNR != NR { got[option] = value }
		{ option = "" }
		END {
			for (option in wanted) {
				value = option in got ? got[option] : "n"
				if (value != wanted[option]) {
					print "asked for " option "=" wanted[option] ", got " value
					status = 1
				}
			}
			exit status
		}' "$1" "$2"
}

# Keep of a built tree what the build of a module reads, and vmlinux for its symbols.
only_for_modules() { # BUILD
	find "$1" -mindepth 1 -maxdepth 1 ! -name arch ! -name include ! -name scripts ! -name tools \
		! -name Makefile ! -name Kbuild ! -name .config ! -name Module.symvers ! -name vmlinux \
		-exec rm -rf {} +
	find "$1/arch" -mindepth 1 -maxdepth 1 -type d ! -name x86 -exec rm -rf {} +
	find "$1/tools" -mindepth 1 -maxdepth 1 ! -name objtool -exec rm -rf {} +
	find "$1/arch" "$1/tools" \( -name '*.[coSa]' -o -name '.*.cmd' -o -name 'vmlinux*' -o -name bzImage \) \
		! -path '*/tools/objtool/objtool' -delete
	find "$1/scripts" -name '*.o' -delete
}
