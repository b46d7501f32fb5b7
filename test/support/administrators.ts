import { type Agent } from 'supertest';
import { type TestRegistry } from './registry';

/** Two who let people into the same institution (null: the deployment); what takes two, they do together. */
export class Administrators {
  private constructor(
    readonly one: Agent,
    readonly other: Agent,
  ) {}

  static async of(registry: TestRegistry, institutionId: string | null): Promise<Administrators> {
    const as = () => registry.as({ roles: ['ADMINISTRATOR'], institutionId });
    return new Administrators(await as(), await as());
  }

  /** One asks; the request's id. */
  async ask(accountId: string, request: object): Promise<string> {
    const asked = await this.one.post(`/v1/accounts/${accountId}/identity-requests`).send(request).expect(201);
    return (asked.body as { id: string }).id;
  }

  /** One asks, the other approves. */
  async together(accountId: string, request: object): Promise<void> {
    const id = await this.ask(accountId, request);
    await this.other.post(`/v1/identity-requests/${id}/approval`).expect(200);
  }

  /** Both halves of an invitation. */
  async invite(accountId: string): Promise<{ token: string; secondToken: string }> {
    const invited = await this.one.post(`/v1/accounts/${accountId}/invitations`).expect(201);
    const { token, requestId } = invited.body as { token: string; requestId: string };
    const approved = await this.other.post(`/v1/identity-requests/${requestId}/approval`).expect(200);
    return { token, secondToken: (approved.body as { secondToken: string }).secondToken };
  }
}
