// One page for all that is measured over the desk's store, so that its comments are written once.
import './desk-ingest-page.ts';
import './desk-search-page.ts';
