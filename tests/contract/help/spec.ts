import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of Meta's machine-readable description of v25.0 that are read here. */
type Named = { name: string; type: string };
type Call = { method: string; endpoint: string | null; return: string; params: Named[] };
type Node = { fields: Named[]; node_ops: Call[]; edges: Call[] };
type Drift = { fields_added?: string[]; edges_added?: [method: string, edge: string][] };

export type Spec = {
  /** The type of a field; empty where a later version has the field without telling. */
  field: (node: string, name: string) => string | undefined;
  /** What can be done with a node itself, where the edge is empty, or with one of its edges. */
  call: (method: string, node: string, edge: string) => Call | undefined;
  /** The words a type allows; undefined where it allows any. */
  words: (type: string) => string[] | undefined;
};

const json = (folder: string, file: string): unknown =>
  JSON.parse(readFileSync(join(folder, file), 'utf8'));

/** Reads the description, and what was added to it up to v26.0. */
export function readSpec(folder: string): Spec {
  const { nodes, enums } = json(folder, 'graph-spec-v25.json') as {
    nodes: Record<string, Node>;
    enums: Record<string, { values: string[] }>;
  };
  const later = json(folder, 'graph-spec-drift-v25-v26.json') as {
    nodes: Record<string, Record<'python_25_0_2' | 'node_26_0', Drift | undefined>>;
  };
  const added = (node: string): Drift[] =>
    [later.nodes[node]?.python_25_0_2, later.nodes[node]?.node_26_0].filter((one) => !!one);

  function field(node: string, name: string): string | undefined {
    const known = nodes[node]?.fields.find((one) => one.name === name);
    if (known) return known.type;
    return added(node).some((one) => one.fields_added?.includes(name)) ? '' : undefined;
  }

  function call(method: string, node: string, edge: string): Call | undefined {
    const { node_ops = [], edges = [] } = nodes[node] ?? {};
    if (edge === '') return node_ops.find((one) => one.method === method);
    const known = edges.find((one) => one.method === method && one.endpoint === edge);
    if (known) return known;
    const isLater = added(node).some((one) =>
      one.edges_added?.some(([how, name]) => how === method && name === edge),
    );
    return isLater ? { method, endpoint: edge, return: '', params: [] } : undefined;
  }

  const words = (type: string): string[] | undefined =>
    enums[type.replace(/^list<(.*)>$/, '$1')]?.values;

  return { field, call, words };
}
