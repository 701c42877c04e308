-- functions in C as iterators
-- status: deadline
for _ in string.lower, "x", "y" do end
