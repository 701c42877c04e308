# SPDX-License-Identifier: GPL-2.0-only
# The table of tests/bench/speed for people, and the verdict on it: of a figure that is more than 3%
# above its record, when the record is of the same release of the kernel, or that has none. The wall,
# where there is one (accel: what the guest ran on), has no part in it.
BEGIN {
	FS = "\t"
	allowed = 1.03
	compare = release == recorded_on
	columns = split("figure value reference ratio wall recorded target", heading, " ")
	for (c = 1; c <= columns; c++)
		put(0, c, heading[c])
	hidden[5] = accel == ""
}

function put(row, column, text) {
	cell[row, column] = text
	if (length(text) > width[column])
		width[column] = length(text)
}

function with_commas(digits) {
	return length(digits) <= 3 ? digits : with_commas(substr(digits, 1, length(digits) - 3)) "," substr(digits, length(digits) - 2)
}

function number(value, unit) {
	if (value == "-")
		return ""
	if (unit == "ratio")
		return sprintf("%.3f", value)
	if (unit == "bytes")
		return sprintf("%.1f KiB", value / 1024)
	return with_commas(sprintf("%d", value))
}

# What is wrong with the figure of this line, when it is compared.
function fault() {
	if ($7 == "-")
		return "not recorded"
	if ($2 > $7 * allowed)
		return sprintf("%.1f%% above its record", 100 * ($2 / $7 - 1))
	return ""
}

{
	put(NR, 1, $1)
	put(NR, 2, $2 == "-" ? "not there" : number($2, $3))
	put(NR, 3, $4 == "-" ? "" : $4 ($5 == "-" ? "" : " " number($5, $3 == "bytes" ? $3 : "")))
	put(NR, 4, $3 == "ratio" ? "" : number($6, "ratio"))
	put(NR, 5, number($9, "ratio"))
	put(NR, 6, number($7, $3))
	put(NR, 7, number($8, $3))
	if ($2 == "-")
		next
	remark[NR] = compare ? fault() : ""
	if (remark[NR] != "")
		failed++
	else
		passed++
}

END {
	printf "%s; instructions, or what their unit says; a ratio is to the reference\n", release
	if (accel != "")
		printf "wall: the ratio by the clock of a guest under %s, not compared\n", accel
	print ""
	for (row = 0; row <= NR; row++) {
		line = ""
		for (c = 1; c <= columns; c++)
			if (!hidden[c])
				line = line sprintf("%" (c == 1 || c == 3 ? "-" : "") width[c] "s  ", cell[row, c])
		line = line remark[row]
		sub(/ +$/, "", line)
		print line
	}
	print ""
	if (!compare)
		printf "recorded on %s: not compared\n", recorded_on
	for (row = 1; row <= NR; row++)
		if (remark[row] != "")
			printf "FAILED: %s: %s\n", cell[row, 1], remark[row]
	printf "%d passed, %d failed\n", passed, failed
	exit failed > 0 || NR == 0
}
