import json
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from trytond.model import ModelSingleton, ModelSQL, ModelView, fields
from trytond.pool import PoolMeta

# By this name the registry knows whose codes they are that it is told.
SYSTEM = 'tryton'


class Registry(ModelSingleton, ModelSQL, ModelView):
    "Bunkaiten"
    __name__ = 'bunkaiten.registry'

    url = fields.Char("Address")
    key = fields.Char("Key of this program")
    institution = fields.Char("Id of the institution that buys")
    webhook_secret = fields.Char("Secret of its webhooks")
    cursor = fields.Text("Where its feed goes on")

    def ask(self, path, body=None, method=None, **headers):
        headers = {
            'Authorization': 'Bearer %s' % self.key,
            'Content-Type': 'application/json',
            'Accept-Language': 'ja',
            **headers}
        data = None if body is None else json.dumps(body).encode()
        request = Request(
            urljoin(self.url, path), data, headers, method=method)
        with urlopen(request, timeout=30) as answer:
            return json.load(answer)


class Cron(metaclass=PoolMeta):
    __name__ = 'ir.cron'

    @classmethod
    def __setup__(cls):
        super().__setup__()
        cls.method.selection.extend([
                ('party.party|follow_registry', "Follow the registry"),
                ('party.party|tell_registry', "Tell the registry"),
                ])
