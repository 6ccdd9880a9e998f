"""The folder `_shared`: organisations, contact routes and questions that residences include by key."""

from __future__ import annotations

from grannsida.fields.base import Model
from grannsida.model.common import Organisation, Source
from grannsida.model.described import many, required


class Organisations(Model):
    """The file `_shared/organisations.yml`."""

    organisations: tuple[Organisation, ...] = required("Organisationerna.", "The organisations.")


class SharedSources(Model):
    """The file `_shared/sources.yml`: sources that several residences refer to."""

    sources: tuple[Source, ...] = many("Källorna.", "The sources.")
