"""Tryton beside Bunkaiten: vendors flow both ways, and no order goes to a vendor that the registry's gate stops."""
from trytond.pool import Pool

from . import party, proposal, purchase, registry, routes

__all__ = ['register', 'routes']


def register():
    Pool.register(
        registry.Registry, registry.Cron, party.Party, proposal.Proposal,
        purchase.Purchase, module='bunkaiten', type_='model')
