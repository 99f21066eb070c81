import { graphql } from '../generated';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

const WhoAsks = graphql(`
  query WhoAsks($search: String!, $first: Int!) {
    whoAsksWhom(search: $search) {
      writtenQuestionCount
      cells(first: $first) {
        nodes {
          asker { __typename ... on Person { name } ... on Party { abbreviation } }
          addressee { __typename ... on Minister { person { name } office { title } } }
          medianDaysToAnswer
          lastSubmittedOn
        }
      }
    }
  }
`);

async function ask<Data, Variables>(endpoint: string, document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const result = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (!result.data) throw new Error(result.errors?.map((e) => e.message).join('; ') ?? `HTTP ${response.status}`);
  return result.data;
}

const data = await ask(process.argv[2] ?? 'http://127.0.0.1:5080/graphql', WhoAsks, { search: 'bodycams', first: 5 });
for (const cell of data.whoAsksWhom.cells?.nodes ?? []) {
  // The compiler knows these fields and their types from the SDL: a wrong name does not compile.
  const asker = cell.asker.__typename === 'Person' ? cell.asker.name : cell.asker.__typename;
  const minister = cell.addressee.__typename === 'Minister' ? `${cell.addressee.person.name}, ${cell.addressee.office.title}` : cell.addressee.__typename;
  const last: string = cell.lastSubmittedOn;
  const median: number | null | undefined = cell.medianDaysToAnswer;
  console.log(`${asker} -> ${minister} (last asked ${last}, median ${median ?? '-'} days)`);
}
