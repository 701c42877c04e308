-- methods, inherited ones too
local Account = {}
Account.__index = Account
function Account.new(class, balance) return setmetatable({balance = balance, moves = 0}, class) end
function Account:deposit(amount)
	self.balance = self.balance + amount
	self.moves = self.moves + 1
	return self
end
function Account:withdraw(amount) return self:deposit(-amount) end
function Account:total() return self.balance + self.moves end

local Limited = setmetatable({limit = 100}, {__index = Account})
Limited.__index = Limited
function Limited:withdraw(amount)
	if self.balance - amount < -self.limit then return self end
	return Account.withdraw(self, amount)
end

local sum = 0
local plain, limited = Account:new(10), Limited:new(0)
for i = 1, 12000 do
	plain:deposit(i % 5):withdraw(2)
	limited:withdraw(3):deposit(i & 3)
	sum = sum + plain:total() + limited:total()
end
return sum
