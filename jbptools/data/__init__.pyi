from jbptools.data.case_company import case as case
from jbptools.data.dataset import Dataset as Dataset
from jbptools.data.dataset import VatBasis as VatBasis
from jbptools.data.dictionary import table_spec as table_spec
