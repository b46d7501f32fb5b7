import json
from http import HTTPStatus

from trytond.protocols.wrappers import Response, with_pool, with_transaction
from trytond.wsgi import app

# The recipe of the README, as it stands there.
from .recipe import verified


@app.route('/<database_name>/bunkaiten/webhooks', methods={'POST'})
@with_pool
@with_transaction()
def take_webhook(request, pool):
    Party = pool.get('party.party')
    registry = pool.get('bunkaiten.registry').get_singleton()
    headers = {name.lower(): value for name, value in request.headers.items()}
    body = request.get_data(as_text=True)
    if not verified(registry.webhook_secret, headers, body):
        return Response(status=HTTPStatus.UNAUTHORIZED)
    told = json.loads(body)['data']
    if told['resource'] == 'vendor-gates' and not told['isDeleted']:
        Party.take_gate(registry.ask(told['href']))
    return Response(status=HTTPStatus.NO_CONTENT)
