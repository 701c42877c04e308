# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=bash
# Debian's packages, downloaded and unpacked without being installed, from suites that the machine
# itself need not use: apt runs with a state, a cache and sources of its own.
set -euo pipefail

keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# The archive that holds a suite, as this machine's apt knows it.
debian_archive() { # SUITE
	local label=Debian uri
	[[ $1 != *-security ]] || label=Debian-Security
	uri=$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' |
		sed -n "s/^$label //p" | head -n 1)
	# Where no list was ever fetched there are no labels: the first source is Debian's.
	if [[ -z $uri && $label == Debian ]]; then
		uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
	fi
	echo "$uri"
}

# Give the following calls of debian_apt a state of their own in DIR that knows the SUITEs.
debian_open() { # DIR SUITE...
	apt_dir=$1
	shift
	local suite uri
	mkdir -p "$apt_dir"/{state/lists/partial,cache/archives/partial,debs}
	: >"$apt_dir/status"
	for suite; do
		uri=$(debian_archive "$suite")
		if [[ -n $uri ]]; then
			echo "deb [signed-by=$keyring] $uri $suite main"
		elif [[ $suite != *-security ]]; then
			echo "this machine's apt knows no Debian archive: add one to its sources" >&2
			return 1
		fi
	done >"$apt_dir/sources.list"
	debian_apt apt-get -qq update
}

debian_apt() { # COMMAND ARG...
	local command=$1
	shift
	"$command" -o Dir::State="$apt_dir/state" -o Dir::State::status="$apt_dir/status" \
		-o Dir::Cache="$apt_dir/cache" -o Dir::Etc::SourceList="$apt_dir/sources.list" \
		-o Dir::Etc::SourceParts=/dev/null -o Dir::Etc::Preferences=/dev/null \
		-o Dir::Etc::PreferencesParts=/dev/null -o APT::Architecture=amd64 \
		-o Acquire::Languages=none -o APT::Sandbox::User="$(id -un)" "$@"
}

# The newest version of PACKAGE, from whichever suite.
debian_newest() { # PACKAGE
	debian_apt apt-cache madison "$1" | awk '$5 ~ /\// && $NF == "Packages" { print $3; exit }'
}

# What PACKAGE=VERSION depends on, names alone.
debian_depends() { # PACKAGE VERSION
	debian_apt apt-cache show "$1=$2" | sed -n 's/^Depends: //p' | head -n 1 |
		tr ',|' '\n\n' | sed 's/^ *//; s/ .*//'
}

debian_unpack() { # DIR PACKAGE=VERSION...
	local dir=$1 deb
	shift
	(cd "$apt_dir/debs" && debian_apt apt-get -q download "$@")
	for deb in "$apt_dir"/debs/*.deb; do
		dpkg -x "$deb" "$dir"
		rm "$deb"
	done
}

# Fill DIR as tests/vm/kernel wants it with the newest cloud kernel of the SUITEs.
debian_kernel() { # DIR SUITE...
	local dir=$1 version image release
	shift
	debian_open "$dir/apt" "$@"
	version=$(debian_newest linux-image-cloud-amd64)
	image=$(debian_depends linux-image-cloud-amd64 "$version" | grep -m 1 '^linux-image-')
	release=${image#linux-image-}

	local headers=linux-headers-$release more
	# The common headers and the build's own programs, under the names this version has.
	mapfile -t more < <(debian_depends "$headers" "$version" |
		grep -E '^linux-(headers-.*-common|kbuild-)')
	more=("$image" "$headers" "${more[@]}")
	debian_unpack "$dir/root" "${more[@]/%/=$version}"
	rm -rf "$dir/apt"

	# The one absolute path in the headers.
	local makefile=$dir/root/usr/src/$headers/Makefile
	sed -i 's,^include /usr/src/,include $(dir $(lastword $(MAKEFILE_LIST)))../,' "$makefile"

	# With it, a build would make BTF data for the module, with a tool that is not part of the headers.
	rm -f "$dir/root/usr/src/$headers/vmlinux"

	ln -s "root/boot/vmlinuz-$release" "$dir/vmlinuz"
	ln -s "root/usr/src/$headers" "$dir/build"
	local modules=root/lib/modules/$release
	[[ -d $dir/$modules ]] || modules=root/usr/lib/modules/$release
	ln -s "$modules" "$dir/modules"
	echo "$release" >"$dir/release"
}
