import type { CodegenConfig } from '@graphql-codegen/cli';

// Custom scalars travel as JSON strings or numbers; without this they would be typed `unknown`.
const config: CodegenConfig = {
  schema: process.env.PARLEMENTGRAPH_SCHEMA ?? '../../../schema/parlementgraph.graphql',
  documents: ['src/*.ts'],
  generates: {
    './generated/': {
      preset: 'client',
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { LocalDate: 'string', DateTime: 'string', URI: 'string', UUID: 'string', Long: 'number' },
      },
    },
  },
};

export default config;
