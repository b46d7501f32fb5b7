from trytond.pool import Pool, PoolMeta


class Purchase(metaclass=PoolMeta):
    __name__ = 'purchase.purchase'

    def check_for_quotation(self):
        super().check_for_quotation()
        self.party.check_not_held()

    @classmethod
    def confirm(cls, purchases):
        """Before an order the gate is asked live."""
        Party = Pool().get('party.party')
        vendors = [p.party for p in purchases if p.party.is_vendor]
        Party.ask_gates(vendors)
        for vendor in vendors:
            vendor.check_not_held()
        super().confirm(purchases)
