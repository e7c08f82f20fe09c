import { letters } from './random.ts';

export interface ErrorParts {
  message: string;
  code: number;
  type?: string;
  subcode?: number;
  http?: number;
  title?: string;
  said?: string;
  transient?: boolean;
  data?: unknown;
}

let traces = 0;

/** A refusal in Meta's envelope. */
export class GraphError extends Error {
  readonly http: number;
  readonly body: { error: Record<string, unknown> };

  constructor(parts: ErrorParts) {
    super(parts.message);
    this.http = parts.http ?? 400;
    this.body = { error: envelope(parts) };
  }
}

function envelope(parts: ErrorParts): Record<string, unknown> {
  return {
    message: parts.message,
    type: parts.type ?? 'OAuthException',
    code: parts.code,
    ...(parts.data === undefined ? {} : { error_data: parts.data }),
    ...(parts.subcode === undefined ? {} : { error_subcode: parts.subcode }),
    ...(parts.transient === undefined ? {} : { is_transient: parts.transient }),
    ...(parts.title === undefined ? {} : { error_user_title: parts.title }),
    ...(parts.said === undefined ? {} : { error_user_msg: parts.said }),
    fbtrace_id: `A${letters(`trace/${(traces += 1)}`, 22)}`,
  };
}

/** A bad parameter. */
export const badParameter = (text: string): GraphError =>
  new GraphError({ message: `(#100) ${text}`, code: 100 });

/** A field no node of that type has. */
export const noSuchField = (field: string, type: string): GraphError =>
  badParameter(`Tried accessing nonexisting field (${field}) on node type (${type})`);

export const notFound = (id: string, verb = 'get'): GraphError =>
  new GraphError({
    message:
      `Unsupported ${verb} request. Object with ID '${id}' does not exist, cannot be loaded due ` +
      'to missing permissions, or does not support this operation. Please read the Graph API ' +
      'documentation at https://developers.facebook.com/docs/graph-api',
    type: 'GraphMethodException',
    code: 100,
    subcode: 33,
  });

export const noPermission = (): GraphError =>
  new GraphError({
    message: '(#10) Application does not have permission for this action',
    code: 10,
  });

export const missingPermission = (name: string): GraphError =>
  new GraphError({
    message: `(#200) Requires ${name} permission to manage the object.`,
    code: 200,
  });

export const noToken = (): GraphError =>
  new GraphError({
    message: 'An active access token must be used to query information about the current user.',
    code: 2500,
  });

export const syntaxError = (what: string, at: number, text: string): GraphError =>
  new GraphError({
    message: `Syntax error "${what}" at character ${at}: ${text}`,
    code: 2500,
  });

export const unknownPath = (path: string): GraphError =>
  new GraphError({ message: `Unknown path components: ${path}`, code: 2500 });

export const missingToken = (): GraphError =>
  new GraphError({
    message: '(#104) An access token is required to request this resource.',
    code: 104,
  });

/** What is neither a number nor a name of anything. */
export const noAlias = (name: string): GraphError =>
  new GraphError({
    message: `(#803) Some of the aliases you requested do not exist: ${name}`,
    code: 803,
  });
