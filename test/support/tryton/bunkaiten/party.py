from urllib.parse import urlencode

from trytond.exceptions import UserError
from trytond.model import fields
from trytond.pool import Pool, PoolMeta
from trytond.tools import grouped_slice

from .registry import SYSTEM

# As many as the registry takes, and judges, in one request.
MOST_TOLD = 10_000
MOST_JUDGED = 4_000


def our_codes(vendor):
    return [
        external['key'] for external in vendor['externalIds']
        if external['system'] == SYSTEM]


class Party(metaclass=PoolMeta):
    __name__ = 'party.party'

    is_vendor = fields.Boolean("Vendor of the registry")
    registry_id = fields.Char("Id in the registry", readonly=True)
    is_keyed = fields.Boolean("The registry knows our code", readonly=True)
    registry_refusal = fields.Text("Why the registry refuses it", readonly=True)
    purchase_hold = fields.Text("Why nothing is ordered", readonly=True)

    @classmethod
    def follow_registry(cls):
        """Takes in what has changed there, and in the same transaction keeps up to where."""
        registry = Pool().get('bunkaiten.registry').get_singleton()
        is_behind = True
        while is_behind:
            asked = {'resources': 'vendors,vendor-gates'}
            if registry.cursor:
                asked['cursor'] = registry.cursor
            page = registry.ask('/v1/changes?' + urlencode(asked))
            for change in page['items']:
                if change['isDeleted']:
                    cls._lose(change)
                elif change['resource'] == 'vendors':
                    cls._follow(change['record'])
                else:
                    cls.take_gate(change['record'])
            registry.cursor = page['next']
            registry.save()
            is_behind = page['hasMore'] or page['phase'] == 'SNAPSHOT'

    @classmethod
    def _lose(cls, change):
        if change['resource'] == 'vendors':
            lost = cls.search([('registry_id', '=', change['id'])])
            cls.write(lost, {'active': False})
        else:
            Pool().get('bunkaiten.proposal').withdraw(change['id'])

    @classmethod
    def _follow(cls, vendor):
        """The registry has the vendors of other hospitals too: one that we do not know by a code of ours becomes no party."""
        Proposal = Pool().get('bunkaiten.proposal')
        party = cls._known(vendor)
        if party:
            party.be_vendor(vendor)
            Proposal.settle(vendor['id'])
        else:
            Proposal.follow(vendor)

    @classmethod
    def _known(cls, vendor):
        parties = cls.search(['OR',
                ('registry_id', '=', vendor['id']),
                ('code', 'in', our_codes(vendor)),
                ], limit=1)
        return parties[0] if parties else None

    def be_vendor(self, vendor):
        """A party keeps its name, address and telephone: these are ours. The rest is the registry's."""
        numbers = [i for i in self.identifiers if i.type == 'jp_cn']
        number = vendor['corporateNumber']
        if [i.code for i in numbers] != [number] and number:
            Identifier = Pool().get('party.identifier')
            Identifier.delete(numbers)
            Identifier.create(
                [{'party': self.id, 'type': 'jp_cn', 'code': number}])
        self.write([self], {
                'is_vendor': True,
                'registry_id': vendor['id'],
                'is_keyed': self.code in our_codes(vendor),
                })

    @classmethod
    def made(cls, vendor):
        pool = Pool()
        Mechanism = pool.get('party.contact_mechanism')
        country = pool.get('country.country').search(
            [('code', '=', vendor['country'])], limit=1)
        party, = cls.create([{
                    'name': vendor['name'],
                    'addresses': [('create', [{
                                    'street': vendor['address'],
                                    'postal_code': vendor['postalCode'],
                                    'country': country[0].id if country else None,
                                    }])],
                    }])
        if vendor['phone']:
            phone = Mechanism(party=party, type='phone', value=vendor['phone'])
            try:
                phone.check_valid_phonenumber()
            except UserError:
                # What Tryton takes for no number must not stop the feed.
                phone.type = 'other'
            phone.save()
        return party

    @classmethod
    def tell_registry(cls):
        """Every night: our codes for what came from there, what is ours to say, and whom we may buy from."""
        registry = Pool().get('bunkaiten.registry').get_singleton()
        for party in cls.search([
                    ('is_vendor', '=', True),
                    ('registry_id', '!=', None),
                    ('is_keyed', '=', False),
                    ]):
            path = '/v1/vendors/' + party.registry_id
            vendor = registry.ask(path)
            keys = [*vendor['externalIds'],
                {'system': SYSTEM, 'key': party.code}]
            registry.ask(path, {'externalIds': keys}, 'PATCH', **{
                    'Content-Type': 'application/merge-patch+json',
                    'If-Match': '"%s"' % vendor['version'],
                    })
        vendors = cls.search([('is_vendor', '=', True)])
        for some in grouped_slice(vendors, MOST_TOLD):
            some = list(some)
            told = registry.ask(
                '/v1/vendors/bulk-upsert', [p._told() for p in some])
            for party, outcome in zip(some, told['items']):
                refused = outcome['problem']
                party.registry_refusal = refused and refused['detail']
                if not refused:
                    party.registry_id = outcome['id']
                    party.is_keyed = True
            cls.save(some)
        cls.ask_gates(vendors)

    def _told(self):
        address = self.address_get()
        return {
            'externalId': {'system': SYSTEM, 'key': self.code},
            'record': {
                'name': self.name,
                'address': address.street if address else None,
                'postalCode': address.postal_code if address else None,
                'phone': self.phone or None,
                },
            }

    @classmethod
    def take_gate(cls, gate):
        """
        The gate has turned: what it says now is asked for, however late or in whatever order it is told. That there is one
        says that the hospital has to do with this vendor: where we do not know it, a buyer is asked.
        """
        parties = cls.search([('registry_id', '=', gate['vendorId'])])
        if parties:
            cls.ask_gates([party for party in parties if party.is_keyed])
        else:
            Pool().get('bunkaiten.proposal').propose(gate)

    @classmethod
    def ask_gates(cls, parties):
        """Holds those from whom nothing may be ordered, with the words and the reason, and lets the others go."""
        registry = Pool().get('bunkaiten.registry').get_singleton()
        for some in grouped_slice(parties, MOST_JUDGED):
            some = list(some)
            judged = registry.ask('/v1/procurement-gates', {
                    'institutionId': registry.institution,
                    'system': SYSTEM,
                    'keys': [party.code for party in some],
                    })
            for party, gate in zip(some, judged['items']):
                order, = [s for s in gate['scopes'] if s['scope'] == 'PO']
                party.purchase_hold = None
                if order['decision'] == 'block':
                    party.purchase_hold = '%s (%s)' % (
                        order['message'], gate['reasonCode'])
            cls.save(some)

    def check_not_held(self):
        if self.purchase_hold:
            raise UserError(self.rec_name, self.purchase_hold)
