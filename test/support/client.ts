import { type Agent } from 'supertest';

type Json = Record<string, unknown>;

/** A record as the API shows it. */
export interface Shown extends Json {
  readonly id: string;
  readonly version: number;
}

/** A client that creates, changes and steps records the way a generated client would. */
export class Client {
  constructor(private readonly http: Agent) {}

  async create(path: string, body: object): Promise<Shown> {
    const answer = await this.http.post(`/v1/${path}`).send(body);
    if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
    return answer.body as Shown;
  }

  async read<T = Shown>(path: string, query: object = {}): Promise<T> {
    const answer = await this.http.get(`/v1/${path}`).query(query);
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
    return answer.body as T;
  }

  async patch(path: string, version: number, body: object): Promise<{ status: number; body: Json }> {
    const answer = await this.http
      .patch(`/v1/${path}`)
      .set('If-Match', `"${version}"`)
      .set('Content-Type', 'application/merge-patch+json')
      .send(JSON.stringify(body));
    return { status: answer.status, body: answer.body as Json };
  }

  /** Somebody has looked: the contract lets nothing be re-entrusted but after information, consultation, agreement and approval. */
  async reviewReentrustment(contractId: string): Promise<void> {
    const found = { prohibited: false, priorInformation: true, consultation: true, agreement: true, approval: true };
    const answer = await this.http
      .put(`/v1/contracts/${contractId}/clauses/REENTRUSTMENT`)
      .set('If-Match', '"0"')
      .send({ review: 'PRESENT', ...found });
    if (answer.status !== 200) throw new Error(`PUT clauses: ${answer.status} ${answer.text}`);
  }

  async step(path: string, version: number, body: object): Promise<{ status: number; body: Json }> {
    const answer = await this.http.post(`/v1/${path}/steps`).set('If-Match', `"${version}"`).send(body);
    return { status: answer.status, body: answer.body as Json };
  }

  /** Whatever else is decided or entered; the answer as it comes. */
  async post(path: string, body: object): Promise<{ status: number; body: Json }> {
    const answer = await this.http.post(`/v1/${path}`).set('If-Match', '*').send(body);
    return { status: answer.status, body: answer.body as Json };
  }
}
