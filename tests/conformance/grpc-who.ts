// SPDX-License-Identifier: Apache-2.0
// A service of one method that answers with the name of the server, for gRPC tests without generated code.
import {
  type Client,
  credentials,
  Metadata,
  type MethodDefinition,
  makeGenericClientConstructor,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceError,
  type sendUnaryData,
} from "@grpc/grpc-js";

const serialize = (text: string): Buffer => Buffer.from(text);
const deserialize = (buffer: Buffer): string => buffer.toString();
const am: MethodDefinition<string, string> = {
  path: "/test.Who/Am",
  requestStream: false,
  responseStream: false,
  requestSerialize: serialize,
  requestDeserialize: deserialize,
  responseSerialize: serialize,
  responseDeserialize: deserialize,
};
const WhoClient = makeGenericClientConstructor({ Am: am }, "Who");

export interface WhoServer {
  readonly port: number;
  stop(): void;
}

/** Answers its name; the metadata `x-wait` delays the answer by so many milliseconds. */
export async function startWho(name: string): Promise<WhoServer> {
  const server = new Server();
  const answer = (call: ServerUnaryCall<string, string>, done: sendUnaryData<string>): void => {
    setTimeout(() => done(null, name), Number(call.metadata.get("x-wait")[0] ?? 0));
  };
  server.addService({ Am: am }, { Am: answer });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    ),
  );
  return { port, stop: () => server.forceShutdown() };
}

export interface WhoClient {
  /** The name of the server, or the name of the error's status such as "UNAVAILABLE". */
  ask(headers?: Readonly<Record<string, string>>): Promise<string>;
  close(): void;
}

const statusNames = new Map([
  [4, "DEADLINE_EXCEEDED"],
  [10, "ABORTED"],
  [14, "UNAVAILABLE"],
]);

export function createWho(target: string): WhoClient {
  const client: Client = new WhoClient(target, credentials.createInsecure());
  return {
    ask: (headers = {}) => {
      const metadata = new Metadata();
      for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
      return new Promise((resolve) => {
        const told = (error: ServiceError | null, name?: string): void =>
          resolve(error === null ? (name ?? "") : (statusNames.get(error.code) ?? `${error.code} ${error.details}`));
        client.makeUnaryRequest(
          am.path,
          serialize,
          deserialize,
          "who",
          metadata,
          { deadline: Date.now() + 10_000 },
          told,
        );
      });
    },
    close: () => client.close(),
  };
}
