from trytond.model import ModelSQL, ModelView, Unique, fields
from trytond.pool import Pool


class Proposal(ModelSQL, ModelView):
    "Vendor that the hospital has to do with and that is no party yet"
    __name__ = 'bunkaiten.proposal'

    vendor_id = fields.Char("Id in the registry", required=True, readonly=True)
    gate_id = fields.Char("By what it is proposed", required=True, readonly=True)
    name = fields.Char("Name", readonly=True)
    party = fields.Many2One(
        'party.party', "Is this party of ours",
        domain=[('registry_id', '=', None)],
        help="Empty: a party is made of it")

    @classmethod
    def __setup__(cls):
        super().__setup__()
        table = cls.__table__()
        # A webhook and the feed may tell of it at the same moment.
        cls._sql_constraints.append((
                'vendor_once', Unique(table, table.vendor_id),
                'bunkaiten.msg_proposed_once'))
        cls._buttons.update(take={})

    @classmethod
    def propose(cls, gate):
        if not cls.search([('vendor_id', '=', gate['vendorId'])]):
            vendor = vendor_of(gate['vendorId'])
            cls.create([{
                        'vendor_id': vendor['id'],
                        'gate_id': gate['id'],
                        'name': vendor['name'],
                        }])

    @classmethod
    def follow(cls, vendor):
        cls.write(
            cls.search([('vendor_id', '=', vendor['id'])]),
            {'name': vendor['name']})

    @classmethod
    def settle(cls, vendor_id):
        cls.delete(cls.search([('vendor_id', '=', vendor_id)]))

    @classmethod
    def withdraw(cls, gate_id):
        cls.delete(cls.search([('gate_id', '=', gate_id)]))

    @classmethod
    @ModelView.button
    def take(cls, proposals):
        """By a buyer; every night the registry is told the code that the party has with us."""
        Party = Pool().get('party.party')
        for proposal in proposals:
            vendor = vendor_of(proposal.vendor_id)
            party = proposal.party or Party.made(vendor)
            party.be_vendor(vendor)
        cls.delete(proposals)


def vendor_of(vendor_id):
    registry = Pool().get('bunkaiten.registry').get_singleton()
    return registry.ask('/v1/vendors/' + vendor_id)
