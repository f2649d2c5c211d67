import * as file from "@/app/charts/[id]/[file]/route";
import * as dataset from "@/app/data/[file]/route";

export const ORIGIN = "http://localhost:3000";

interface Route<P> {
  GET(request: Request, context: { params: Promise<P> }): Promise<Response>;
}

/** Calls a route's GET as the framework does. `path` is the address with its query. */
export const call = <P extends object>(route: Route<P>, path: string, params: P, init?: RequestInit) =>
  route.GET(new Request(ORIGIN + path, init), { params: Promise.resolve(params) });

/** A file of a chart: chart("market-overview/data.csv?lang=uk"). */
export function chart(path: string, init?: RequestInit): Promise<Response> {
  const [id, name] = path.split("?")[0]!.split("/") as [string, string];
  return call(file, `/charts/${path}`, { id, file: name }, init);
}

/** A whole dataset: data("brent-spot.csv"). */
export const data = (path: string, init?: RequestInit): Promise<Response> =>
  call(dataset, `/data/${path}`, { file: path.split("?")[0]! }, init);

// biome-ignore lint/suspicious/noExplicitAny: tests look into documents whose shape is what they check
export const body = async (response: Promise<Response>): Promise<any> => (await response).json();
