"""The database: every table, query and change, one package a subject; nobody above writes SQL."""
