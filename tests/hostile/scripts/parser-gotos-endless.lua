-- a jump backwards
-- status: deadline
::again:: goto again
