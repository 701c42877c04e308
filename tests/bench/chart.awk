# SPDX-License-Identifier: GPL-2.0-only
# A chart of what tests/bench/speed found of programs: a bar each, and a line where Debian's Lua is.
BEGIN {
	FS = "\t"
	left = 150   # where the bars begin
	length_ = 400 # of the longest
	step = 22
}

$1 ~ /^vm\// && $1 != "vm/worst" {
	name[++bars] = substr($1, 4)
	ratio[bars] = $2
	if ($2 > most)
		most = $2
}

function text(x, y, anchor, what) {
	printf "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, what
}

END {
	if (most < 1)
		most = 1
	scale = length_ / most
	height = (bars + 2) * step
	printf "<!-- SPDX-License-Identifier: GPL-2.0-only -->\n"
	printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">\n", left + length_ + 60, height
	printf "<title>Instructions in the kernel (%s), relative to Debian's lua5.4 in user space</title>\n", release
	printf "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n"
	for (i = 1; i <= bars; i++) {
		y = i * step
		text(left - 8, y + 12, "end", name[i])
		printf "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n", left, y,
			ratio[i] * scale, step - 6, name[i] == "geometric-mean" ? "#b3541e" : "#4a78a8"
		text(left + ratio[i] * scale + 6, y + 12, "start", sprintf("%.2f", ratio[i]))
	}
	printf "<path d=\"M%.1f %dV%d\" stroke=\"#222\" stroke-dasharray=\"3 3\"/>\n", left + scale, step - 4, height - step
	text(left + scale, step - 8, "middle", "lua5.4 = 1")
	print "</svg>"
}
