# SPDX-License-Identifier: GPL-2.0-only
# The table of tests/bench/speed as JSON. No text in it needs an escape.
BEGIN {
	FS = "\t"
	keys = split("figure value unit reference reference_value ratio recorded target wall", key, " ")
	printf "{\"release\": \"%s\", \"wall_on\": %s, \"figures\": [", release,
		accel == "" ? "null" : "\"" accel "\""
}

function value(text) {
	return text == "-" ? "null" : text ~ /^[0-9.]+$/ ? text : "\"" text "\""
}

{
	printf "%s\n\t{", (NR > 1 ? "," : "")
	for (k = 1; k <= keys; k++)
		printf "%s\"%s\": %s", (k > 1 ? ", " : ""), key[k], value($k)
	printf "}"
}

END { print "\n]}" }
