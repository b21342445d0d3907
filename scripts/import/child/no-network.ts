/**
 * Loaded before anything else in the process that reads a received file: closes the network, which the permission model
 * of Node 24 leaves open, and keeps what libraries print out of the answer. A connection is refused where it would
 * leave the process: all of http, https, http2, tls, fetch and WebSocket go through `net.Socket` or `dgram.Socket`.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(): never {
  throw new Error('A file that is imported has no network.');
}

/** Puts a refusal in the place of every method of an object. */
function close(object: object): void {
  for (const name of Object.getOwnPropertyNames(object)) {
    const { value, configurable } = Object.getOwnPropertyDescriptor(object, name) ?? {};
    if (typeof value !== 'function' || name === 'constructor' || configurable !== true) continue;
    Object.defineProperty(object, name, { value: refuse });
  }
}

for (const { prototype } of [dns.Resolver, dns.promises.Resolver]) close(prototype);
for (const names of [dns, dns.promises]) close(names);
for (const name of ['bind', 'connect', 'send'] as const) dgram.Socket.prototype[name] = refuse;
net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);
syncBuiltinESMExports();

for (const name of ['debug', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const) console[name] = () => {};
