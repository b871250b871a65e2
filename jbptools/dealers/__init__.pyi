from jbptools.data.months import Months as Months
from jbptools.dealers.coverage import Coverage as Coverage
from jbptools.dealers.dealer import Dealer as Dealer
from jbptools.dealers.dealer import dealer_of as dealer_of
from jbptools.dealers.money import DealerMoney as DealerMoney
from jbptools.dealers.money import dealer_money as dealer_money
from jbptools.dealers.peers import peer_groups as peer_groups
from jbptools.dealers.stock import StockHealth as StockHealth
